/** Given names that are common in Britain. */

/** These are no other words: alone on a line they are somebody's name. */
const plain = words(`
Alan Alison Andrea Andrew Andy Angela Anita Ann Anna Anne Anthony Arthur Audrey Barbara Barry Becky Ben Bernadette
Bernard Beryl Beth Betty Bev Beverley Brenda Brian Bridget Caroline Cath Catherine Cathy Charlotte Cheryl Chris
Christina Christine Christopher Cindy Claire Clare Clive Colin Connie Cynthia Daniel Danny Darren Dave David Debbie
Deborah Deirdre Denis Denise Dennis Derek Diane Dianne Donald Donna Doreen Doris Dorothy Doug Eddie Edward Eileen
Elaine Elizabeth Ellen Elsie Emily Emma Eric Ernest Ethel Fiona Frances Fred Gail Gary Gavin Geoff Gerald Geraldine
Gillian Ginny Glenn Gloria Graham Greg Gwen Hannah Harriet Harry Harvey Helen Henry Hilary Hugh Ian Irene Jackie Jacob
Jacqui Jake James Jane Janet Janice Jason Jean Jeff Jennifer Jenny Jeremy Jessica Jill Jim Jo Joan Joanne Joe John Jon
Jonathan Josie Joyce Judith Judy Julia Julie Karen Kate Kath Kathleen Kathryn Kathy Katie Kay Keith Kenneth Kevin Kim
Kirsten Kirsty Kris Larry Laura Len Lesley Leslie Liam Lillian Linda Lisa Liz Lorraine Louise Lucy Lyn Lynda Lynn
Lynne Lynsey Maggie Malcolm Mandy Margaret Marian Marie Marion Marjorie Martha Martin Martine Mary Matt Matthew Maud
Maureen Mavis Megan Melanie Melissa Michael Michelle Mick Mike Miriam Moira Molly Mona Monica Muriel Nancy Naomi
Natalie Natasha Neil Nicholas Nicola Nicole Nigel Nora Norma Norman Olga Oliver Pam Pamela Patricia Patrick Paul Paula
Pauline Peter Phil Philippa Phyllis Polly Priscilla Rachel Rebecca Rhona Richard Rita Robert Roger Ron Ronald Rosalind
Rosemary Rosie Ruth Sally Sam Samantha Sandra Sara Sarah Sean Sharon Shaun Sheena Sheila Shirley Simon Sonia Sophie
Stan Stella Stephen Steve Steven Sue Susan Susannah Suzanne Sylvia Tanya Ted Teresa Terry Tessa Theresa Tim Tina Tom
Tony Tracey Tracy Trevor Trish Una Ursula Valerie Vanessa Vera Veronica Vicki Vicky Vincent Viv Vivien Walter Wayne
Wendy William Winifred Yvonne Zoe
`);

/** These are words, places or surnames too, or are hardly found alone: a surname behind them shows that they are names. */
const others = words(`
Adam Adrian Ahmed Aidan Aisha Albert Alec Alex Alexander Alexandra Alfred Ali Alice Alistair Allan Amanda Amir Amy
Angus Archie Benjamin Bill Bob Bradley Brendan Bruce Carol Charles Charlie Chloe Craig Dan Dawn Dean Diana Dominic Don
Douglas Duncan Eleanor Fatima Felicity Florence Francis Frank Frederick Gareth Geoffrey George Georgia Gerard Gerry
Gill Gordon Grant Gregory Guy Harold Hazel Heather Howard Hugo Ibrahim Imran Ivan Jack Jamie Jan Jeffrey Jess Joanna
Joel Joseph Josephine Joy Julian Justin Karl Katherine Katy Kelly Ken Kerry Lauren Laurence Lawrence Lee Leo Leonard
Lewis Lilian Lindsay Lloyd Luke Madeleine Maria Mark Martyn Maurice Max Mel Mohammad Mohammed Muhammad Nadia Nick
Nicky Olivia Owen Pat Penny Pete Philip Phillip Priya Rachael Ralph Ray Raymond Rob Robin Ross Roy Rupert Samuel
Sanjay Stewart Stuart Terence Thomas Timothy Toby Victor Victoria Virginia Will Yusuf
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().toLowerCase().split(/\s+/));
}

/** Whether a word, in whatever letters, can be nothing but a given name. */
export const isGivenName = (word: string): boolean => plain.has(word.toLowerCase());

/** Whether a name opens with a common given name and goes on with a surname. */
export function opensGiven(name: string): boolean {
  const first = /^(\p{Lu}\S*) \S/u.exec(name)?.[1]?.toLowerCase();
  return first !== undefined && isCommonGiven(first);
}

/** Whether a word, in whatever letters, is a common given name, though it may be another word too. */
export const isCommonGiven = (word: string): boolean => plain.has(word.toLowerCase()) || others.has(word.toLowerCase());
