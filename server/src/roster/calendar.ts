/** The words that dates are written with, by their numbers: Sunday and January are 0. */
export const weekdays: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
export const months: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
