/** The words of a name, as they are parted by spaces. */

export const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
