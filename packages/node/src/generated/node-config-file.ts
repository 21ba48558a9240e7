// Made by `npm run generate` from packages/node/src/config/node-config.schema.json. Do not edit.


export type Path = string
/**
 * The congestion price of both directions, as a staircase.
 * 
 * @maxItems 64
 */
export type Tiers = Tier[]
/**
 * Its own congestion price, instead of feeDefaults.tiers.
 * 
 * @maxItems 64
 */
export type Tiers1 = Tier[]
/**
 * The same towards the root, where that differs.
 * 
 * @maxItems 64
 */
export type Tiers2 = Tier[]
/**
 * The same away from the root, where that differs.
 * 
 * @maxItems 64
 */
export type Tiers3 = Tier[]
export type Energy = string

/**
 * Configuration of a BC4P market node. Paths are relative to the folder of this file. Durations, energies, powers, prices, shares and sizes are written with their unit: 15m, 1kWh, 160kW, 2.5ct, 70%, 64KiB.
 */
export interface NodeConfigFile {
/**
 * The address of this market: the labels from it up to the root, joined by dots, as in its certificate chain.
 */
market: string
/**
 * The folder of the journal. `bc4p node init` makes it once; a node that starts never does. Back it up as a whole.
 */
dataDir: string
/**
 * Where participants connect.
 */
listen: {
/**
 * The network interface to listen on: 127.0.0.1 is this machine only, 0.0.0.0 all of them.
 */
host: string
/**
 * The TCP port; 0 takes any free one.
 */
port: number
}
/**
 * The server certificate for wss://. Needed unless participants connect over loopback only.
 */
tls?: {
/**
 * The certificate chain for TLS (PEM). A self-signed one will do: who the market is, it proves by its own chain.
 */
certificate: string
/**
 * Its private key (PEM).
 */
key: string
}
/**
 * Protections that you give up on purpose, in so many words: plaintext-outside-loopback lets strangers read and delay what participants send; admin-outside-loopback lets them read the state of this node and all accounts.
 */
insecure?: ("plaintext-outside-loopback" | "admin-outside-loopback")[]
/**
 * Who this market is, and whom it trusts.
 */
certificates: {
/**
 * Files with the root certificates (PEM) to which every chain must lead.
 * 
 * @minItems 1
 */
roots: Path[]
/**
 * The chain of this market's service proxy (PEM), leaf first, without the root.
 */
chain: string
/**
 * The service proxy's private key (PEM). It signs trades; keep it readable for the node only.
 */
key: string
/**
 * The market operator's own chain (PEM), if this node renews participants' proxies itself. A market behind a connection point may have its submarket proxy here.
 */
operatorChain?: string
/**
 * The market operator's private key (PEM), which issues proxies. Leave both out if it is kept elsewhere.
 */
operatorKey?: string
}
/**
 * Who is revoked: lists of issuers and operators, which are applied while the node runs.
 */
revocation?: {
/**
 * A folder for revocation lists (PEM or DER) and deny lists, as `bc4p cert revoke` makes them. A file that disappears lifts nothing.
 */
folder?: string
/**
 * Once an issuer's revocation list is not current any more: refuse everybody below that issuer, or keep going by the last list.
 */
staleCrl?: ("refuse" | "keep")
/**
 * How often the folder is looked at; `bc4p node reload` looks at once. Between 100ms and 1h.
 */
pollInterval?: string
}
/**
 * A file with at least 32 random bytes: whoever has it can tell which connection point stands behind a certificate.
 */
connectionPointSecret: string
/**
 * The market above this one, in which it trades as a submarket; leave the whole group out where there is none.
 */
upper?: {
/**
 * Its address: this market's own without the first label.
 */
market: string
/**
 * Where it listens, as its market.yaml says. With wss:// its TLS certificate is not judged: who it is, it proves by its own chain.
 */
url: string
/**
 * The chain of this market's submarket proxy (PEM), leaf first, without the root: issued by the upper market's operator for the connection point behind which this market is.
 */
chain: string
/**
 * The submarket proxy's private key (PEM); keep it readable for the node only.
 */
key: string
}
/**
 * The grid of this market: a tree of nodes, joined by lines.
 */
grid: {
/**
 * The node that has the line to the upper market, such as the busbar of the transformer.
 */
root: string
/**
 * What a line charges where it says nothing itself.
 */
feeDefaults?: {
/**
 * Paid for each kWh in either direction.
 */
baseFee?: string
tiers?: Tiers
}
/**
 * The lines, each between two nodes; every node but the root has exactly one line upwards.
 * 
 * @maxItems 4096
 */
lines: Line[]
}
/**
 * The connection points of direct participants, and where in the grid they are.
 */
points?: Point[]
/**
 * The rules of this market, the same for everybody.
 */
rules?: {
/**
 * The length of a delivery slot. Between 1m and 1d, a divisor of the day.
 */
slotLength?: string
/**
 * How long before the start of a slot trading in it ends. At most 1d.
 */
gateClosure?: string
/**
 * How long after its receipt an offer stands at least, so that others have time to accept it. At most 1d.
 */
minimumAvailability?: string
/**
 * How far ahead of now a slot may start. Between 1m and 366d.
 */
horizon?: string
/**
 * The smallest energy of one lot.
 */
minimumLot?: string
/**
 * The lot sizes that may be offered; an empty list allows any from minimumLot on.
 * 
 * @maxItems 32
 */
lotSizes?: Energy[]
/**
 * How many of the best offers of each side and slot books show.
 */
depth?: number
/**
 * How long after its end a slot's trades and decisions are kept at hand. Between 1h and 366d.
 */
retention?: string
}
/**
 * Accounts of connection points, and what deviations from trades cost. Leave the whole group out where the market settles nothing. Do not take it out again later: slots that are not settled yet would stay so.
 */
settlement?: {
/**
 * With separate there is a price for balancing energy, and one for the service of balancing that every deviation pays. With single there is one price for all deviations, which depends on whether the whole area lacks energy.
 */
mode: ("separate" | "single")
/**
 * With separate: the price of balancing energy. It is fixed for a slot before the slot begins; a change counts for slots that have none yet.
 */
energyPrice?: string
/**
 * With separate: paid for each kWh of deviation, in either direction. As long as all prices traded lie within energyPrice ± servicePrice, nobody gains by deviating on purpose.
 */
servicePrice?: string
/**
 * With single: the price of deviations where the whole area lacks energy.
 */
shortPrice?: string
/**
 * With single: the price of deviations where the whole area has too much, or neither.
 */
longPrice?: string
/**
 * A file with prices of single slots, in place of those above: a line for each with the start of the slot (2026-07-01T12:00Z) and the two prices in the order of mode, separated by commas. It is read again when it changes.
 */
prices?: string
/**
 * How long after its end a slot is settled, if all values of meters are there. Between 0s and 7d.
 */
after?: string
/**
 * How long after its end a slot is settled at the latest, with estimates for values that are missing; what comes later corrects it. Between 1m and 60d.
 */
latest?: string
/**
 * So many slots in a row may be settled without a value of a meter; then orders of its connection point are refused until values come.
 */
maxEstimated?: number
/**
 * How far an account may be overdrawn: 0EUR is prepaid, an amount such as 50EUR, or unlimited. Points may say something else.
 */
credit?: string
/**
 * Where statements are kept, in the store of this node or in the PostgreSQL database that the field postgres names.
 */
statements?: ("store" | "postgres")
/**
 * A file with the address of a PostgreSQL database for statements, such as postgresql://bc4p@db.example/statements.
 */
postgres?: string
}
/**
 * How this market looks after the balances of its submarkets.
 */
balance?: {
/**
 * How long after gate closure a submarket may take for a balance that agrees. Between 10s and 1d.
 */
reportWithin?: string
/**
 * After so many slots in a row without one it takes no part in trading until it has mended them all; 0: never.
 */
suspendAfter?: number
}
/**
 * The standing offer that buys the losses of this market's lines (lossFactor); leave the whole group out where nobody buys them here.
 */
losses?: {
/**
 * The most that is paid for each kWh in all.
 */
price: string
/**
 * How long before gate closure buying begins; it ends rules.minimumAvailability before it. Between 1s and 1d.
 */
before?: string
/**
 * The size of a lot; the smallest one that may be offered, if left out.
 */
lot?: string
/**
 * The chain of a participant proxy for the connection point @losses (PEM), leaf first, without the root; needed where certificates.operatorKey is kept elsewhere.
 */
chain?: string
/**
 * Its private key (PEM).
 */
key?: string
}
/**
 * How much this node takes from participants before it tells them to wait.
 */
limits?: {
/**
 * The largest frame. Between 4KiB and 1MiB.
 */
frameBytes?: string
/**
 * Requests of one session that may be without an answer at the same time.
 */
inFlight?: number
/**
 * Requests a second of one identity, sustained.
 */
ratePerIdentity?: number
/**
 * Requests of one identity at once after a pause.
 */
burstPerIdentity?: number
/**
 * Requests a second of all identities below one issuer together, sustained.
 */
ratePerSubtree?: number
/**
 * Requests of all identities below one issuer at once after a pause.
 */
burstPerSubtree?: number
/**
 * Open sessions of all participants together.
 */
sessions?: number
/**
 * Connections that have not said yet who they are.
 */
greetings?: number
/**
 * Those of one IPv4 address, or of the first 64 bits of an IPv6 address. Raise it to greetings where everybody comes through one proxy.
 */
greetingsPerAddress?: number
/**
 * Bad signatures of one identity, and hellos in vain from one address, a second, sustained: whoever has more is sent away until it has waited.
 */
faultRate?: number
/**
 * Bad signatures of one identity, and hellos in vain from one address, at once after a pause.
 */
faultBurst?: number
/**
 * Open sessions of one identity; one more ends the oldest.
 */
sessionsPerIdentity?: number
/**
 * How long a connection may take to say who it is. Between 100ms and 1m.
 */
helloTimeout?: string
/**
 * Bytes that may wait for one slow reader before its session is closed. Between 64KiB and 256MiB.
 */
bufferedBytes?: string
/**
 * The least time between two messages about one slot's book to one reader; changes in between go out together. Between 1ms and 10s.
 */
bookInterval?: string
/**
 * Signatures checked at the same time.
 */
checksInFlight?: number
/**
 * Trades with other markets that one connection point may have under way at the same time.
 */
openTakesPerPoint?: number
/**
 * Trades between other markets that may be under way over one link, to a submarket or to the upper market, at the same time.
 */
openTakesPerLink?: number
}
/**
 * Taking, keeping and serving meter values; leave the whole group out where nothing is measured.
 */
metering?: {
/**
 * The folder of the meter values, apart from the journal. `bc4p node init` makes it once; a node that starts never does.
 */
folder?: string
/**
 * Instead of folder: a file with the address of a PostgreSQL database, such as postgresql://bc4p@db.example/meters.
 */
postgres?: string
/**
 * Where a metering node of this market listens: meters then send to that one, and this node keeps a copy of what it has.
 */
url?: string
/**
 * What this node does. With only it takes, keeps and serves meter values and nothing else: its market runs elsewhere and names it under metering.url. What belongs to the market in this file (grid, rules, dataDir, upper) is not used then.
 */
role?: ("market" | "only")
/**
 * Meters that are registered by name: those whose certificate has no connection point, and the meter of the line to the upper market (point @upper).
 */
meters?: Meter[]
/**
 * How far the clock of a meter may be ahead. At most 1h.
 */
clockSkew?: string
/**
 * With url: how often the metering node is asked for new values. Between 10ms and 1h.
 */
pollInterval?: string
}
/**
 * How commands go to disk.
 */
journal?: {
/**
 * Commands that may wait for the disk; further ones are answered `busy`.
 */
queue?: number
/**
 * Commands that go to disk in one synced write.
 */
batch?: number
/**
 * Bytes that go to disk in one synced write. Between 64KiB and 64MiB.
 */
batchBytes?: string
/**
 * Commands between two snapshots of the state, which make the next start quick.
 */
snapshotEvery?: number
}
/**
 * The operator's port: /healthz, /readyz, /metrics (Prometheus), /status, /accounts and /settlements for reading; /accounts/top-up takes what the market operator has signed and nothing else, /settlement/run settles what can be settled.
 */
admin?: {
/**
 * The network interface to listen on. Nothing here asks for a password, so keep it on loopback.
 */
host?: string
/**
 * The TCP port; 0 takes any free one.
 */
port?: number
}
/**
 * What is logged, on standard error.
 */
log?: {
/**
 * The least important lines that are logged.
 */
level?: ("debug" | "info" | "warn" | "error")
/**
 * json is one JSON object a line, for machines; text is for people.
 */
format?: ("json" | "text")
}
}
/**
 * One step of the staircase.
 */
export interface Tier {
/**
 * The share of the line's capacity from which on the price applies, in steps of 0.1%.
 */
from: string
/**
 * Paid for each kWh above that share; never lower than the step before.
 */
price: string
}
/**
 * One line.
 */
export interface Line {
/**
 * Its name, unique in this grid.
 */
id: string
/**
 * The node at its end towards the root.
 */
upper: string
/**
 * The node at its other end.
 */
lower: string
/**
 * The most power that it may carry.
 */
capacity: string
/**
 * The same towards the root, where that differs.
 */
capacityUp?: string
/**
 * The same away from the root, where that differs.
 */
capacityDown?: string
/**
 * Paid for each kWh in either direction, instead of feeDefaults.baseFee.
 */
baseFee?: string
/**
 * The share of the energy that is lost on its way along the line, in steps of 0.1%; nothing if left out.
 */
lossFactor?: string
tiers?: Tiers1
tiersUp?: Tiers2
tiersDown?: Tiers3
}
/**
 * One connection point.
 */
export interface Point {
/**
 * Its name, as in the register of connection points; only this market ever sees it. It does not begin with @: such names are those of links to other markets.
 */
point: string
/**
 * The node of the grid to which it is attached.
 */
node: string
/**
 * The most power that it may feed in, where that is less than its certificate says.
 */
feedIn?: string
/**
 * The most power that it may draw, where that is less than its certificate says.
 */
draw?: string
/**
 * How far its account may be overdrawn: 0EUR is prepaid, an amount, or unlimited; otherwise as settlement.credit says.
 */
credit?: string
}
/**
 * One meter.
 */
export interface Meter {
/**
 * Its name: the common name of its certificate.
 */
meter: string
/**
 * The connection point that it measures: one of points, or @upper for the line to the upper market.
 */
point: string
}
