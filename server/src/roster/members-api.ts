/**
 * Answers of UK Parliament's Members API (members-api.parliament.uk), as far as they are read. Their “latest…” fields
 * have no dates and are not used: `/Members/History` has names, parties and seats by date, `/Members/ID/Biography` posts, and
 * seats and parties of whom there is no history.
 */

/** `/Members/Search?House=1&skip=0&take=20` */
export interface SearchPage {
  readonly items: readonly { readonly value: { readonly id: number; readonly nameDisplayAs: string } }[];
  readonly totalResults: number;
}

/** `/Members/History?ids=1&ids=2`: a list of them. */
export interface HistoryEntry {
  readonly value: {
    readonly id: number;
    readonly nameHistory?: readonly Dated<{ readonly nameDisplayAs?: string | null }>[] | null;
    readonly partyHistory?:
      | readonly Dated<{
          readonly party?: { readonly name?: string | null; readonly abbreviation?: string | null } | null;
        }>[]
      | null;
    readonly houseMembershipHistory?:
      | readonly {
          readonly house?: number;
          readonly membershipFrom?: string | null;
          readonly membershipStartDate?: string | null;
          readonly membershipEndDate?: string | null;
        }[]
      | null;
  };
}

/** `/Members/ID/Biography`. `representations`: the seats; `houseMemberships`: of which house, and since when. */
export interface Biography {
  readonly value: Readonly<
    Partial<
      Record<
        (typeof postLists)[number] | 'representations' | 'houseMemberships' | 'partyAffiliations',
        readonly Dated<{ readonly house?: number; readonly name?: string | null }>[] | null
      >
    >
  >;
}

export const postLists = ['governmentPosts', 'oppositionPosts', 'otherPosts'] as const;

type Dated<T> = T & { readonly startDate?: string | null; readonly endDate?: string | null };

export type House = 'commons' | 'lords';

/** Whether an answer is what was asked for: the API, or what stands before it, may answer with something else. */
export const isSearchPage = (answer: unknown): answer is SearchPage =>
  isObject(answer) &&
  Array.isArray(answer.items) &&
  typeof answer.totalResults === 'number' &&
  answer.items.every((item) => isObject(item) && isObject(item.value) && typeof item.value.id === 'number');

export const isHistory = (answer: unknown): answer is readonly HistoryEntry[] =>
  Array.isArray(answer) &&
  answer.every((entry) => isObject(entry) && isObject(entry.value) && typeof entry.value.id === 'number');

export const isBiography = (answer: unknown): answer is Biography => isObject(answer) && isObject(answer.value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
