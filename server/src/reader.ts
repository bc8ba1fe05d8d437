/** What a thread is started with that is to read; nothing else in these programs starts one with it. */
export const reader = 'hansard reader';

export const isReader = (data: unknown): boolean => data === reader;
