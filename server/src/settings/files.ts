/** The files of a folder that say how its transcripts are checked. */

/** The settings. */
export const settingsFile = '.hansardrc.json';

/** Who sat when, where the settings name no rosters. */
export const usualRosters = ['roster.csv', 'roster.tsv', 'roster.json'] as const;
