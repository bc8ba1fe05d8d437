/** Given names that are common among members: before a surname they show that two words with capitals are a person. */
const givenNames: ReadonlySet<string> = new Set(
  `Abena Adam Adrian Afzal Aidan Alan Alba Albert Alec Alex Alexander Alexandra Alfred Alice Alicia Alison Alistair Allan Amanda Amber
Amelia Amy Andrea Andrew Andy Angela Angus Ann Anna Anne Anneliese Anthony Antony Apsana Archie Arthur Barbara Barry Beatrice Ben
Benjamin Bernard Beth Betty Bill Bob Boris Bradley Brendan Brian Bridget Bruce Calum Carol Caroline Cat Catherine Cathy Charles Charlie
Charlotte Chi Chloe Chris Christian Christina Christine Christopher Claire Clare Claudia Clive Colin Conor Craig Crispin Damian Damien Dan
Daniel Danny David Dawn Dean Deborah Debbie Deidre Denis Dennis Derek Desmond Diana Diane Dominic Don Donald Dorothy Douglas Duncan
Edward Edwin Eleanor Elizabeth Ellen Ellie Elliot Emily Emma Eric Esther Evan Eve Fabian Fay Felicity Fiona Florence Frances Francis Frank
Fred Frederick Gareth Gary Gavin Geoffrey George Georgia Geraint Gerald Gerard Gerry Gill Gillian Gisela Glenda Gordon Graham Grant Greg
Gregory Guy Gwyn Gwynne Hannah Harold Harriet Harry Hazel Heather Helen Helena Henry Hilary Howard Hugh Hugo Huw Hywel Iain Ian Ilona Imran
Ivan Jack Jackie Jacob Jacqui Jake James Jamie Jane Janet Jason Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jess Jessica Jill Jim Jo
Joan Joanna Joanne Joe Joel John Johnny Jon Jonathan Joseph Josephine Joy Joyce Judith Judy Julia Julian Julie Justin Karen Karin Karl Kate
Katherine Kathleen Kathryn Kathy Katy Keir Keith Kelly Kelvin Ken Kenneth Kenny Kerry Kevin Khalid Kim Kirsten Kirsty Kit Kwasi Laura
Lauren Laurence Lawrence Layla Lee Len Leo Leonard Lesley Leslie Lewis Liam Lilian Linda Lindsay Lisa Liz Lloyd Louise Lucy Luke Lyn Lynda
Lynn Lynne Madeleine Maggie Malcolm Margaret Maria Marie Marion Mark Marsha Martin Martyn Mary Mathew Matt Matthew Maureen Maurice Max
Meg Mel Melanie Mhairi Michael Michelle Mick Mike Mohammad Munira Nadia Nadine Naomi Natalie Natascha Neil Nia Nicholas Nick Nicky Nicola
Nicole Nigel Nora Norman Oliver Olivia Owen Pam Pamela Pat Patricia Patrick Paul Paula Pauline Penny Pete Peter Phil Philip Philippa Phillip
Priti Rachael Rachel Ralph Ray Raymond Rebecca Rehman Richard Rishi Rob Robert Roberta Robin Roger Rosemary Rosie Ross Roy Rupa Rupert Ruth
Sadiq Sajid Sally Sam Samantha Samuel Sandra Sara Sarah Seema Shabana Sharon Sheila Shirley Simon Sophie Stella Stephen Steve Steven Stewart
Stuart Sue Susan Suzanne Sylvia Tania Ted Terence Teresa Terry Thangam Theresa Thomas Tim Timothy Toby Tom Tommy Tony Tracey Tracy Trevor Tristram
Valerie Vera Vernon Vicky Victor Victoria Vince Vincent Virginia Vivien Wendy Wera Will William Willie Yasmin Yvette Yvonne Zac Zarah Zoe`.split(
    /\s+/,
  ),
);

/** Whether a name opens with a common given name and goes on with a surname. */
export const opensGiven = (name: string): boolean =>
  /^\S+ \S/.test(name) && givenNames.has(name.slice(0, name.indexOf(' ')));
