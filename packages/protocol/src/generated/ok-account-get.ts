// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A connection point as its market names it; @upper is the line to the upper market, @losses the losses of the grid.
 */
export type Point = string
/**
 * Money in 10^-8 EUR, as a decimal string.
 */
export type Money = string

/**
 * The account as it is now.
 */
export interface OkAccountGet {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "account.get"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
point: Point
settled: Money
/**
 * What purchases of slots that are not settled yet cost, in 10^-8 EUR.
 */
spent: string
/**
 * What sales of slots that are not settled yet have brought, in 10^-8 EUR; not to be spent before.
 */
blocked: string
/**
 * What open offers and acceptances may still cost at worst, in 10^-8 EUR.
 */
reserved: string
/**
 * How far the account may be overdrawn, in 10^-8 EUR; 0: prepaid; absent: without a limit.
 */
credit?: string
/**
 * How many statements there are.
 */
statements: number
}
