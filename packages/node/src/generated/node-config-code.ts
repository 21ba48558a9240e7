// @ts-nocheck
// Made by `npm run generate` from packages/node/src/config/node-config.schema.json. Do not edit.
"use strict";
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:node-config","description":"Configuration of a BC4P market node. Paths are relative to the folder of this file. Durations, energies, powers, prices, shares and sizes are written with their unit: 15m, 1kWh, 160kW, 2.5ct, 70%, 64KiB.","type":"object","additionalProperties":false,"required":["market","dataDir","listen","certificates","connectionPointSecret","grid"],"properties":{"market":{"description":"The address of this market: the labels from it up to the root, joined by dots, as in its certificate chain.","$ref":"#/$defs/address"},"dataDir":{"description":"The folder of the journal. `bc4p node init` makes it once; a node that starts never does. Back it up as a whole.","$ref":"#/$defs/path","examples":["data"]},"listen":{"description":"Where participants connect.","type":"object","additionalProperties":false,"required":["host","port"],"properties":{"host":{"description":"The network interface to listen on: 127.0.0.1 is this machine only, 0.0.0.0 all of them.","$ref":"#/$defs/host"},"port":{"description":"The TCP port; 0 takes any free one.","$ref":"#/$defs/port"}}},"tls":{"description":"The server certificate for wss://. Needed unless participants connect over loopback only.","type":"object","additionalProperties":false,"required":["certificate","key"],"properties":{"certificate":{"description":"The certificate chain for TLS (PEM). A self-signed one will do: who the market is, it proves by its own chain.","$ref":"#/$defs/path","examples":["tls/certificate.pem"]},"key":{"description":"Its private key (PEM).","$ref":"#/$defs/path","examples":["tls/key.pem"]}}},"insecure":{"description":"Protections that you give up on purpose, in so many words: plaintext-outside-loopback lets strangers read and delay what participants send; admin-outside-loopback lets them read the state of this node and all accounts.","type":"array","default":[],"items":{"enum":["plaintext-outside-loopback","admin-outside-loopback"]}},"certificates":{"description":"Who this market is, and whom it trusts.","type":"object","additionalProperties":false,"required":["roots","chain","key"],"dependentRequired":{"operatorChain":["operatorKey"],"operatorKey":["operatorChain"]},"properties":{"roots":{"description":"Files with the root certificates (PEM) to which every chain must lead.","type":"array","minItems":1,"items":{"$ref":"#/$defs/path"}},"chain":{"description":"The chain of this market's service proxy (PEM), leaf first, without the root.","$ref":"#/$defs/path"},"key":{"description":"The service proxy's private key (PEM). It signs trades; keep it readable for the node only.","$ref":"#/$defs/path","examples":["certificates/service.key.pem"]},"operatorChain":{"description":"The market operator's own chain (PEM), if this node renews participants' proxies itself. A market behind a connection point may have its submarket proxy here.","$ref":"#/$defs/path","examples":["certificates/operator.pem"]},"operatorKey":{"description":"The market operator's private key (PEM), which issues proxies. Leave both out if it is kept elsewhere.","$ref":"#/$defs/path","examples":["certificates/operator.key.pem"]}}},"revocation":{"description":"Who is revoked: lists of issuers and operators, which are applied while the node runs.","type":"object","additionalProperties":false,"default":{},"properties":{"folder":{"description":"A folder for revocation lists (PEM or DER) and deny lists, as `bc4p cert revoke` makes them. A file that disappears lifts nothing.","$ref":"#/$defs/path","default":"revocation"},"staleCrl":{"description":"Once an issuer's revocation list is not current any more: refuse everybody below that issuer, or keep going by the last list.","enum":["refuse","keep"],"default":"refuse"},"pollInterval":{"description":"How often the folder is looked at; `bc4p node reload` looks at once. Between 100ms and 1h.","$ref":"#/$defs/interval","quantity":{"unit":"interval","least":"100ms","most":"1h"},"default":"10s"}}},"connectionPointSecret":{"description":"A file with at least 32 random bytes: whoever has it can tell which connection point stands behind a certificate.","$ref":"#/$defs/path","examples":["secrets/connection-points"]},"upper":{"description":"The market above this one, in which it trades as a submarket; leave the whole group out where there is none.","type":"object","additionalProperties":false,"required":["market","url","chain","key"],"properties":{"market":{"description":"Its address: this market's own without the first label.","$ref":"#/$defs/address","examples":["westnetz.amprion"]},"url":{"description":"Where it listens, as its market.yaml says. With wss:// its TLS certificate is not judged: who it is, it proves by its own chain.","type":"string","pattern":"^wss?://[^\\s/?#@]+(/[^\\s#]*)?$","maxLength":512,"examples":["wss://market.example:8470"]},"chain":{"description":"The chain of this market's submarket proxy (PEM), leaf first, without the root: issued by the upper market's operator for the connection point behind which this market is.","$ref":"#/$defs/path","examples":["certificates/submarket.pem"]},"key":{"description":"The submarket proxy's private key (PEM); keep it readable for the node only.","$ref":"#/$defs/path","examples":["certificates/submarket.key.pem"]}}},"grid":{"description":"The grid of this market: a tree of nodes, joined by lines.","type":"object","additionalProperties":false,"required":["root","lines"],"properties":{"root":{"description":"The node that has the line to the upper market, such as the busbar of the transformer.","$ref":"#/$defs/name"},"feeDefaults":{"description":"What a line charges where it says nothing itself.","type":"object","additionalProperties":false,"default":{},"properties":{"baseFee":{"description":"Paid for each kWh in either direction.","$ref":"#/$defs/fee","default":"0ct"},"tiers":{"description":"The congestion price of both directions, as a staircase.","$ref":"#/$defs/tiers","default":[]}}},"lines":{"description":"The lines, each between two nodes; every node but the root has exactly one line upwards.","type":"array","maxItems":4096,"items":{"$ref":"#/$defs/line"}}}},"points":{"description":"The connection points of direct participants, and where in the grid they are.","type":"array","default":[],"items":{"$ref":"#/$defs/point"}},"rules":{"description":"The rules of this market, the same for everybody.","type":"object","additionalProperties":false,"default":{},"properties":{"slotLength":{"description":"The length of a delivery slot. Between 1m and 1d, a divisor of the day.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"1m","most":"1d"},"default":"15m"},"gateClosure":{"description":"How long before the start of a slot trading in it ends. At most 1d.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"0s","most":"1d"},"default":"5m"},"minimumAvailability":{"description":"How long after its receipt an offer stands at least, so that others have time to accept it. At most 1d.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"0s","most":"1d"},"default":"30s"},"horizon":{"description":"How far ahead of now a slot may start. Between 1m and 366d.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"1m","most":"366d"},"default":"2d"},"minimumLot":{"description":"The smallest energy of one lot.","$ref":"#/$defs/energy","default":"1Wh"},"lotSizes":{"description":"The lot sizes that may be offered; an empty list allows any from minimumLot on.","type":"array","maxItems":32,"default":[],"items":{"$ref":"#/$defs/energy"}},"depth":{"description":"How many of the best offers of each side and slot books show.","type":"integer","minimum":1,"maximum":1000,"default":10},"retention":{"description":"How long after its end a slot's trades and decisions are kept at hand. Between 1h and 366d.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"1h","most":"366d"},"default":"7d"}}},"settlement":{"description":"Accounts of connection points, and what deviations from trades cost. Leave the whole group out where the market settles nothing. Do not take it out again later: slots that are not settled yet would stay so.","type":"object","additionalProperties":false,"required":["mode"],"properties":{"mode":{"description":"With separate there is a price for balancing energy, and one for the service of balancing that every deviation pays. With single there is one price for all deviations, which depends on whether the whole area lacks energy.","enum":["separate","single"],"examples":["separate"]},"energyPrice":{"description":"With separate: the price of balancing energy. It is fixed for a slot before the slot begins; a change counts for slots that have none yet.","$ref":"#/$defs/price","examples":["8ct"]},"servicePrice":{"description":"With separate: paid for each kWh of deviation, in either direction. As long as all prices traded lie within energyPrice ± servicePrice, nobody gains by deviating on purpose.","$ref":"#/$defs/fee","examples":["12ct"]},"shortPrice":{"description":"With single: the price of deviations where the whole area lacks energy.","$ref":"#/$defs/price","examples":["25ct"]},"longPrice":{"description":"With single: the price of deviations where the whole area has too much, or neither.","$ref":"#/$defs/price","examples":["3ct"]},"prices":{"description":"A file with prices of single slots, in place of those above: a line for each with the start of the slot (2026-07-01T12:00Z) and the two prices in the order of mode, separated by commas. It is read again when it changes.","$ref":"#/$defs/path","examples":["balancing-prices.csv"]},"after":{"description":"How long after its end a slot is settled, if all values of meters are there. Between 0s and 7d.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"0s","most":"7d"},"default":"10m"},"latest":{"description":"How long after its end a slot is settled at the latest, with estimates for values that are missing; what comes later corrects it. Between 1m and 60d.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"1m","most":"60d"},"default":"1d"},"maxEstimated":{"description":"So many slots in a row may be settled without a value of a meter; then orders of its connection point are refused until values come.","type":"integer","minimum":0,"maximum":100000,"default":96},"credit":{"description":"How far an account may be overdrawn: 0EUR is prepaid, an amount such as 50EUR, or unlimited. Points may say something else.","$ref":"#/$defs/credit","default":"unlimited"},"statements":{"description":"Where statements are kept, in the store of this node or in the PostgreSQL database that the field postgres names.","enum":["store","postgres"],"default":"store"},"postgres":{"description":"A file with the address of a PostgreSQL database for statements, such as postgresql://bc4p@db.example/statements.","$ref":"#/$defs/path","examples":["secrets/statements-database"]}}},"balance":{"description":"How this market looks after the balances of its submarkets.","type":"object","additionalProperties":false,"default":{},"properties":{"reportWithin":{"description":"How long after gate closure a submarket may take for a balance that agrees. Between 10s and 1d.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"10s","most":"1d"},"default":"2m"},"suspendAfter":{"description":"After so many slots in a row without one it takes no part in trading until it has mended them all; 0: never.","type":"integer","minimum":0,"maximum":500,"default":4}}},"losses":{"description":"The standing offer that buys the losses of this market's lines (lossFactor); leave the whole group out where nobody buys them here.","type":"object","additionalProperties":false,"required":["price"],"dependentRequired":{"chain":["key"],"key":["chain"]},"properties":{"price":{"description":"The most that is paid for each kWh in all.","$ref":"#/$defs/fee","examples":["30ct"]},"before":{"description":"How long before gate closure buying begins; it ends rules.minimumAvailability before it. Between 1s and 1d.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"1s","most":"1d"},"default":"1m"},"lot":{"description":"The size of a lot; the smallest one that may be offered, if left out.","$ref":"#/$defs/energy","examples":["10Wh"]},"chain":{"description":"The chain of a participant proxy for the connection point @losses (PEM), leaf first, without the root; needed where certificates.operatorKey is kept elsewhere.","$ref":"#/$defs/path","examples":["certificates/losses.pem"]},"key":{"description":"Its private key (PEM).","$ref":"#/$defs/path","examples":["certificates/losses.key.pem"]}}},"limits":{"description":"How much this node takes from participants before it tells them to wait.","type":"object","additionalProperties":false,"default":{},"properties":{"frameBytes":{"description":"The largest frame. Between 4KiB and 1MiB.","$ref":"#/$defs/size","quantity":{"unit":"size","least":"4KiB","most":"1MiB"},"default":"64KiB"},"inFlight":{"description":"Requests of one session that may be without an answer at the same time.","type":"integer","minimum":1,"maximum":4096,"default":64},"ratePerIdentity":{"description":"Requests a second of one identity, sustained.","$ref":"#/$defs/rate","default":50},"burstPerIdentity":{"description":"Requests of one identity at once after a pause.","$ref":"#/$defs/rate","default":200},"ratePerSubtree":{"description":"Requests a second of all identities below one issuer together, sustained.","$ref":"#/$defs/rate","default":2000},"burstPerSubtree":{"description":"Requests of all identities below one issuer at once after a pause.","$ref":"#/$defs/rate","default":8000},"sessions":{"description":"Open sessions of all participants together.","type":"integer","minimum":1,"maximum":100000,"default":1000},"greetings":{"description":"Connections that have not said yet who they are.","type":"integer","minimum":1,"maximum":100000,"default":200},"greetingsPerAddress":{"description":"Those of one IPv4 address, or of the first 64 bits of an IPv6 address. Raise it to greetings where everybody comes through one proxy.","type":"integer","minimum":1,"maximum":100000,"default":100},"faultRate":{"description":"Bad signatures of one identity, and hellos in vain from one address, a second, sustained: whoever has more is sent away until it has waited.","$ref":"#/$defs/rate","default":5},"faultBurst":{"description":"Bad signatures of one identity, and hellos in vain from one address, at once after a pause.","$ref":"#/$defs/rate","default":100},"sessionsPerIdentity":{"description":"Open sessions of one identity; one more ends the oldest.","type":"integer","minimum":1,"maximum":1000,"default":4},"helloTimeout":{"description":"How long a connection may take to say who it is. Between 100ms and 1m.","$ref":"#/$defs/interval","quantity":{"unit":"interval","least":"100ms","most":"1m"},"default":"10s"},"bufferedBytes":{"description":"Bytes that may wait for one slow reader before its session is closed. Between 64KiB and 256MiB.","$ref":"#/$defs/size","quantity":{"unit":"size","least":"64KiB","most":"256MiB"},"default":"1MiB"},"bookInterval":{"description":"The least time between two messages about one slot's book to one reader; changes in between go out together. Between 1ms and 10s.","$ref":"#/$defs/interval","quantity":{"unit":"interval","least":"1ms","most":"10s"},"default":"50ms"},"checksInFlight":{"description":"Signatures checked at the same time.","type":"integer","minimum":1,"maximum":1024,"default":32},"openTakesPerPoint":{"description":"Trades with other markets that one connection point may have under way at the same time.","type":"integer","minimum":1,"maximum":100000,"default":32},"openTakesPerLink":{"description":"Trades between other markets that may be under way over one link, to a submarket or to the upper market, at the same time.","type":"integer","minimum":1,"maximum":1000000,"default":1000}}},"metering":{"description":"Taking, keeping and serving meter values; leave the whole group out where nothing is measured.","type":"object","additionalProperties":false,"properties":{"folder":{"description":"The folder of the meter values, apart from the journal. `bc4p node init` makes it once; a node that starts never does.","$ref":"#/$defs/path","default":"meters"},"postgres":{"description":"Instead of folder: a file with the address of a PostgreSQL database, such as postgresql://bc4p@db.example/meters.","$ref":"#/$defs/path","examples":["secrets/meters-database"]},"url":{"description":"Where a metering node of this market listens: meters then send to that one, and this node keeps a copy of what it has.","type":"string","pattern":"^wss?://[^\\s/?#@]+(/[^\\s#]*)?$","maxLength":512,"examples":["wss://meters.example:8480"]},"role":{"description":"What this node does. With only it takes, keeps and serves meter values and nothing else: its market runs elsewhere and names it under metering.url. What belongs to the market in this file (grid, rules, dataDir, upper) is not used then.","enum":["market","only"],"default":"market"},"meters":{"description":"Meters that are registered by name: those whose certificate has no connection point, and the meter of the line to the upper market (point @upper).","type":"array","default":[],"items":{"$ref":"#/$defs/meter"}},"clockSkew":{"description":"How far the clock of a meter may be ahead. At most 1h.","$ref":"#/$defs/duration","quantity":{"unit":"duration","least":"0s","most":"1h"},"default":"30s"},"pollInterval":{"description":"With url: how often the metering node is asked for new values. Between 10ms and 1h.","$ref":"#/$defs/interval","quantity":{"unit":"interval","least":"10ms","most":"3600s"},"default":"5s"}}},"journal":{"description":"How commands go to disk.","type":"object","additionalProperties":false,"default":{},"properties":{"queue":{"description":"Commands that may wait for the disk; further ones are answered `busy`.","type":"integer","minimum":1,"maximum":1000000,"default":4096},"batch":{"description":"Commands that go to disk in one synced write.","type":"integer","minimum":1,"maximum":10000,"default":256},"batchBytes":{"description":"Bytes that go to disk in one synced write. Between 64KiB and 64MiB.","$ref":"#/$defs/size","quantity":{"unit":"size","least":"64KiB","most":"64MiB"},"default":"1MiB"},"snapshotEvery":{"description":"Commands between two snapshots of the state, which make the next start quick.","type":"integer","minimum":1,"maximum":10000000,"default":10000}}},"admin":{"description":"The operator's port: /healthz, /readyz, /metrics (Prometheus), /status, /accounts and /settlements for reading; /accounts/top-up takes what the market operator has signed and nothing else, /settlement/run settles what can be settled.","type":"object","additionalProperties":false,"default":{},"properties":{"host":{"description":"The network interface to listen on. Nothing here asks for a password, so keep it on loopback.","$ref":"#/$defs/host","default":"127.0.0.1"},"port":{"description":"The TCP port; 0 takes any free one.","$ref":"#/$defs/port","default":8471}}},"log":{"description":"What is logged, on standard error.","type":"object","additionalProperties":false,"default":{},"properties":{"level":{"description":"The least important lines that are logged.","enum":["debug","info","warn","error"],"default":"info"},"format":{"description":"json is one JSON object a line, for machines; text is for people.","enum":["json","text"],"default":"json"}}}},"$defs":{"address":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255,"examples":["quartier7.westnetz.amprion"]},"path":{"type":"string","minLength":1,"quantity":{"unit":"path"},"examples":["certificates/service.pem"]},"host":{"type":"string","pattern":"^[A-Za-z0-9.:_-]{1,253}$","examples":["127.0.0.1"]},"port":{"type":"integer","minimum":0,"maximum":65535},"rate":{"type":"integer","minimum":1,"maximum":1000000},"name":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","examples":["LV1.101-Bus-4"]},"duration":{"type":"string","quantity":{"unit":"duration"},"examples":["15m"]},"interval":{"type":"string","quantity":{"unit":"interval"},"examples":["50ms"]},"energy":{"type":"string","quantity":{"unit":"energy","least":"1Wh","most":"1073741824Wh"},"examples":["1kWh"]},"power":{"type":"string","quantity":{"unit":"power","least":"0W","most":"1000000MW"},"examples":["160kW"]},"price":{"type":"string","quantity":{"unit":"price","least":"-1048576mct","most":"1048576mct"},"examples":["8ct"]},"credit":{"type":"string","pattern":"^(unlimited|[0-9]{1,12}(\\.[0-9]{1,8})? ?(EUR|€|ct))$","examples":["0EUR"]},"fee":{"type":"string","quantity":{"unit":"price","least":"0ct","most":"1048576mct"},"examples":["2.5ct"]},"share":{"type":"string","quantity":{"unit":"share","least":"0%","most":"100%"},"examples":["70%"]},"size":{"type":"string","quantity":{"unit":"size"},"examples":["64KiB"]},"tiers":{"type":"array","maxItems":64,"items":{"$ref":"#/$defs/tier"}},"tier":{"description":"One step of the staircase.","type":"object","additionalProperties":false,"required":["from","price"],"properties":{"from":{"description":"The share of the line's capacity from which on the price applies, in steps of 0.1%.","$ref":"#/$defs/share"},"price":{"description":"Paid for each kWh above that share; never lower than the step before.","$ref":"#/$defs/fee"}}},"line":{"description":"One line.","type":"object","additionalProperties":false,"required":["id","upper","lower","capacity"],"properties":{"id":{"description":"Its name, unique in this grid.","$ref":"#/$defs/name"},"upper":{"description":"The node at its end towards the root.","$ref":"#/$defs/name"},"lower":{"description":"The node at its other end.","$ref":"#/$defs/name"},"capacity":{"description":"The most power that it may carry.","$ref":"#/$defs/power"},"capacityUp":{"description":"The same towards the root, where that differs.","$ref":"#/$defs/power"},"capacityDown":{"description":"The same away from the root, where that differs.","$ref":"#/$defs/power"},"baseFee":{"description":"Paid for each kWh in either direction, instead of feeDefaults.baseFee.","$ref":"#/$defs/fee"},"lossFactor":{"description":"The share of the energy that is lost on its way along the line, in steps of 0.1%; nothing if left out.","$ref":"#/$defs/share"},"tiers":{"description":"Its own congestion price, instead of feeDefaults.tiers.","$ref":"#/$defs/tiers"},"tiersUp":{"description":"The same towards the root, where that differs.","$ref":"#/$defs/tiers"},"tiersDown":{"description":"The same away from the root, where that differs.","$ref":"#/$defs/tiers"}}},"meter":{"description":"One meter.","type":"object","additionalProperties":false,"required":["meter","point"],"properties":{"meter":{"description":"Its name: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","examples":["1EMH0012345678"]},"point":{"description":"The connection point that it measures: one of points, or @upper for the line to the upper market.","type":"string","pattern":"^(@upper|[!-?A-~][!-~]{0,127})$","examples":["@upper"]}}},"point":{"description":"One connection point.","type":"object","additionalProperties":false,"required":["point","node"],"properties":{"point":{"description":"Its name, as in the register of connection points; only this market ever sees it. It does not begin with @: such names are those of links to other markets.","type":"string","pattern":"^[!-?A-~][!-~]{0,127}$","examples":["DE0001112223334445556667778889990"]},"node":{"description":"The node of the grid to which it is attached.","$ref":"#/$defs/name"},"feedIn":{"description":"The most power that it may feed in, where that is less than its certificate says.","$ref":"#/$defs/power"},"draw":{"description":"The most power that it may draw, where that is less than its certificate says.","$ref":"#/$defs/power"},"credit":{"description":"How far its account may be overdrawn: 0EUR is prepaid, an amount, or unlimited; otherwise as settlement.credit says.","$ref":"#/$defs/credit"}}}}};
const schema32 = {"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255,"examples":["quartier7.westnetz.amprion"]};
const schema33 = {"type":"string","minLength":1,"quantity":{"unit":"path"},"examples":["certificates/service.pem"]};
const schema34 = {"type":"string","pattern":"^[A-Za-z0-9.:_-]{1,253}$","examples":["127.0.0.1"]};
const schema35 = {"type":"integer","minimum":0,"maximum":65535};
const schema44 = {"type":"string","quantity":{"unit":"interval"},"examples":["50ms"]};
const schema49 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","examples":["LV1.101-Bus-4"]};
const schema50 = {"type":"string","quantity":{"unit":"price","least":"0ct","most":"1048576mct"},"examples":["2.5ct"]};
const schema69 = {"type":"string","quantity":{"unit":"duration"},"examples":["15m"]};
const schema73 = {"type":"string","quantity":{"unit":"energy","least":"1Wh","most":"1073741824Wh"},"examples":["1kWh"]};
const schema76 = {"type":"string","quantity":{"unit":"price","least":"-1048576mct","most":"1048576mct"},"examples":["8ct"]};
const schema68 = {"type":"string","pattern":"^(unlimited|[0-9]{1,12}(\\.[0-9]{1,8})? ?(EUR|€|ct))$","examples":["0EUR"]};
const schema91 = {"type":"string","quantity":{"unit":"size"},"examples":["64KiB"]};
const schema92 = {"type":"integer","minimum":1,"maximum":1000000};
const schema103 = {"description":"One meter.","type":"object","additionalProperties":false,"required":["meter","point"],"properties":{"meter":{"description":"Its name: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","examples":["1EMH0012345678"]},"point":{"description":"The connection point that it measures: one of points, or @upper for the line to the upper market.","type":"string","pattern":"^(@upper|[!-?A-~][!-~]{0,127})$","examples":["@upper"]}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$", "");
const pattern5 = new RegExp("^[A-Za-z0-9.:_-]{1,253}$", "");
const pattern7 = new RegExp("^wss?://[^\\s/?#@]+(/[^\\s#]*)?$", "");
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "");
const pattern14 = new RegExp("^(unlimited|[0-9]{1,12}(\\.[0-9]{1,8})? ?(EUR|€|ct))$", "");
const pattern17 = new RegExp("^[!-~]([ -~]{0,62}[!-~])?$", "");
const pattern18 = new RegExp("^(@upper|[!-?A-~][!-~]{0,127})$", "");
const schema51 = {"type":"array","maxItems":64,"items":{"$ref":"#/$defs/tier"}};
const schema52 = {"description":"One step of the staircase.","type":"object","additionalProperties":false,"required":["from","price"],"properties":{"from":{"description":"The share of the line's capacity from which on the price applies, in steps of 0.1%.","$ref":"#/$defs/share"},"price":{"description":"Paid for each kWh above that share; never lower than the step before.","$ref":"#/$defs/fee"}}};
const schema53 = {"type":"string","quantity":{"unit":"share","least":"0%","most":"100%"},"examples":["70%"]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.price === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "price"},message:"must have required property '"+"price"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "from") || (key0 === "price"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err3 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.price !== undefined){
if(typeof data.price !== "string"){
const err4 = {instancePath:instancePath+"/price",schemaPath:"#/$defs/fee/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 64){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema55 = {"description":"One line.","type":"object","additionalProperties":false,"required":["id","upper","lower","capacity"],"properties":{"id":{"description":"Its name, unique in this grid.","$ref":"#/$defs/name"},"upper":{"description":"The node at its end towards the root.","$ref":"#/$defs/name"},"lower":{"description":"The node at its other end.","$ref":"#/$defs/name"},"capacity":{"description":"The most power that it may carry.","$ref":"#/$defs/power"},"capacityUp":{"description":"The same towards the root, where that differs.","$ref":"#/$defs/power"},"capacityDown":{"description":"The same away from the root, where that differs.","$ref":"#/$defs/power"},"baseFee":{"description":"Paid for each kWh in either direction, instead of feeDefaults.baseFee.","$ref":"#/$defs/fee"},"lossFactor":{"description":"The share of the energy that is lost on its way along the line, in steps of 0.1%; nothing if left out.","$ref":"#/$defs/share"},"tiers":{"description":"Its own congestion price, instead of feeDefaults.tiers.","$ref":"#/$defs/tiers"},"tiersUp":{"description":"The same towards the root, where that differs.","$ref":"#/$defs/tiers"},"tiersDown":{"description":"The same away from the root, where that differs.","$ref":"#/$defs/tiers"}}};
const schema59 = {"type":"string","quantity":{"unit":"power","least":"0W","most":"1000000MW"},"examples":["160kW"]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.upper === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "upper"},message:"must have required property '"+"upper"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.lower === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lower"},message:"must have required property '"+"lower"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.capacity === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "capacity"},message:"must have required property '"+"capacity"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema55.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.upper !== undefined){
let data1 = data.upper;
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err7 = {instancePath:instancePath+"/upper",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/upper",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.lower !== undefined){
let data2 = data.lower;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err9 = {instancePath:instancePath+"/lower",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/lower",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.capacity !== undefined){
if(typeof data.capacity !== "string"){
const err11 = {instancePath:instancePath+"/capacity",schemaPath:"#/$defs/power/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.capacityUp !== undefined){
if(typeof data.capacityUp !== "string"){
const err12 = {instancePath:instancePath+"/capacityUp",schemaPath:"#/$defs/power/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.capacityDown !== undefined){
if(typeof data.capacityDown !== "string"){
const err13 = {instancePath:instancePath+"/capacityDown",schemaPath:"#/$defs/power/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.baseFee !== undefined){
if(typeof data.baseFee !== "string"){
const err14 = {instancePath:instancePath+"/baseFee",schemaPath:"#/$defs/fee/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.lossFactor !== undefined){
if(typeof data.lossFactor !== "string"){
const err15 = {instancePath:instancePath+"/lossFactor",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.tiers !== undefined){
if(!(validate21(data.tiers, {instancePath:instancePath+"/tiers",parentData:data,parentDataProperty:"tiers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.tiersUp !== undefined){
if(!(validate21(data.tiersUp, {instancePath:instancePath+"/tiersUp",parentData:data,parentDataProperty:"tiersUp",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.tiersDown !== undefined){
if(!(validate21(data.tiersDown, {instancePath:instancePath+"/tiersDown",parentData:data,parentDataProperty:"tiersDown",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"description":"One connection point.","type":"object","additionalProperties":false,"required":["point","node"],"properties":{"point":{"description":"Its name, as in the register of connection points; only this market ever sees it. It does not begin with @: such names are those of links to other markets.","type":"string","pattern":"^[!-?A-~][!-~]{0,127}$","examples":["DE0001112223334445556667778889990"]},"node":{"description":"The node of the grid to which it is attached.","$ref":"#/$defs/name"},"feedIn":{"description":"The most power that it may feed in, where that is less than its certificate says.","$ref":"#/$defs/power"},"draw":{"description":"The most power that it may draw, where that is less than its certificate says.","$ref":"#/$defs/power"},"credit":{"description":"How far its account may be overdrawn: 0EUR is prepaid, an amount, or unlimited; otherwise as settlement.credit says.","$ref":"#/$defs/credit"}}};
const pattern12 = new RegExp("^[!-?A-~][!-~]{0,127}$", "");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.point === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "point"},message:"must have required property '"+"point"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.node === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "node"},message:"must have required property '"+"node"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "point") || (key0 === "node")) || (key0 === "feedIn")) || (key0 === "draw")) || (key0 === "credit"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.point !== undefined){
let data0 = data.point;
if(typeof data0 === "string"){
if(!pattern12.test(data0)){
const err3 = {instancePath:instancePath+"/point",schemaPath:"#/properties/point/pattern",keyword:"pattern",params:{pattern: "^[!-?A-~][!-~]{0,127}$"},message:"must match pattern \""+"^[!-?A-~][!-~]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/point",schemaPath:"#/properties/point/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.node !== undefined){
let data1 = data.node;
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err5 = {instancePath:instancePath+"/node",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/node",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.feedIn !== undefined){
if(typeof data.feedIn !== "string"){
const err7 = {instancePath:instancePath+"/feedIn",schemaPath:"#/$defs/power/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.draw !== undefined){
if(typeof data.draw !== "string"){
const err8 = {instancePath:instancePath+"/draw",schemaPath:"#/$defs/power/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.credit !== undefined){
let data4 = data.credit;
if(typeof data4 === "string"){
if(!pattern14.test(data4)){
const err9 = {instancePath:instancePath+"/credit",schemaPath:"#/$defs/credit/pattern",keyword:"pattern",params:{pattern: "^(unlimited|[0-9]{1,12}(\\.[0-9]{1,8})? ?(EUR|€|ct))$"},message:"must match pattern \""+"^(unlimited|[0-9]{1,12}(\\.[0-9]{1,8})? ?(EUR|€|ct))$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/credit",schemaPath:"#/$defs/credit/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:node-config" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.insecure === undefined){
data.insecure = [];
}
if(data.revocation === undefined){
data.revocation = {};
}
if(data.points === undefined){
data.points = [];
}
if(data.rules === undefined){
data.rules = {};
}
if(data.balance === undefined){
data.balance = {};
}
if(data.limits === undefined){
data.limits = {};
}
if(data.journal === undefined){
data.journal = {};
}
if(data.admin === undefined){
data.admin = {};
}
if(data.log === undefined){
data.log = {};
}
if(data.market === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "market"},message:"must have required property '"+"market"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.dataDir === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dataDir"},message:"must have required property '"+"dataDir"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.listen === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listen"},message:"must have required property '"+"listen"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.certificates === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "certificates"},message:"must have required property '"+"certificates"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.connectionPointSecret === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connectionPointSecret"},message:"must have required property '"+"connectionPointSecret"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.grid === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "grid"},message:"must have required property '"+"grid"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.market !== undefined){
let data0 = data.market;
if(typeof data0 === "string"){
if(data0.length > 255){
const err7 = {instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern4.test(data0)){
const err8 = {instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.dataDir !== undefined){
let data1 = data.dataDir;
if(typeof data1 === "string"){
if(data1.length < 1){
const err10 = {instancePath:instancePath+"/dataDir",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/dataDir",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.listen !== undefined){
let data2 = data.listen;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.host === undefined){
const err12 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2.port === undefined){
const err13 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "host") || (key1 === "port"))){
const err14 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.host !== undefined){
let data3 = data2.host;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err15 = {instancePath:instancePath+"/listen/host",schemaPath:"#/$defs/host/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.:_-]{1,253}$"},message:"must match pattern \""+"^[A-Za-z0-9.:_-]{1,253}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/listen/host",schemaPath:"#/$defs/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.port !== undefined){
let data4 = data2.port;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/listen/port",schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err18 = {instancePath:instancePath+"/listen/port",schemaPath:"#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err19 = {instancePath:instancePath+"/listen/port",schemaPath:"#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.tls !== undefined){
let data5 = data.tls;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.certificate === undefined){
const err21 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data5.key === undefined){
const err22 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "certificate") || (key2 === "key"))){
const err23 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.certificate !== undefined){
let data6 = data5.certificate;
if(typeof data6 === "string"){
if(data6.length < 1){
const err24 = {instancePath:instancePath+"/tls/certificate",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/tls/certificate",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data5.key !== undefined){
let data7 = data5.key;
if(typeof data7 === "string"){
if(data7.length < 1){
const err26 = {instancePath:instancePath+"/tls/key",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/tls/key",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let data8 = data.insecure;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(!((data9 === "plaintext-outside-loopback") || (data9 === "admin-outside-loopback"))){
const err29 = {instancePath:instancePath+"/insecure/" + i0,schemaPath:"#/properties/insecure/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.insecure.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/insecure",schemaPath:"#/properties/insecure/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data.certificates !== undefined){
let data10 = data.certificates;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.roots === undefined){
const err31 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/required",keyword:"required",params:{missingProperty: "roots"},message:"must have required property '"+"roots"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data10.chain === undefined){
const err32 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/required",keyword:"required",params:{missingProperty: "chain"},message:"must have required property '"+"chain"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data10.key === undefined){
const err33 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data10){
if(!(((((key3 === "roots") || (key3 === "chain")) || (key3 === "key")) || (key3 === "operatorChain")) || (key3 === "operatorKey"))){
const err34 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data10.roots !== undefined){
let data11 = data10.roots;
if(Array.isArray(data11)){
if(data11.length < 1){
const err35 = {instancePath:instancePath+"/certificates/roots",schemaPath:"#/properties/certificates/properties/roots/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(data12.length < 1){
const err36 = {instancePath:instancePath+"/certificates/roots/" + i1,schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/certificates/roots/" + i1,schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/certificates/roots",schemaPath:"#/properties/certificates/properties/roots/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data10.chain !== undefined){
let data13 = data10.chain;
if(typeof data13 === "string"){
if(data13.length < 1){
const err39 = {instancePath:instancePath+"/certificates/chain",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/certificates/chain",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data10.key !== undefined){
let data14 = data10.key;
if(typeof data14 === "string"){
if(data14.length < 1){
const err41 = {instancePath:instancePath+"/certificates/key",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/certificates/key",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data10.operatorChain !== undefined){
let data15 = data10.operatorChain;
if(typeof data15 === "string"){
if(data15.length < 1){
const err43 = {instancePath:instancePath+"/certificates/operatorChain",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/certificates/operatorChain",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data10.operatorKey !== undefined){
let data16 = data10.operatorKey;
if(typeof data16 === "string"){
if(data16.length < 1){
const err45 = {instancePath:instancePath+"/certificates/operatorKey",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/certificates/operatorKey",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data10.operatorChain !== undefined){
if(data10.operatorKey === undefined){
const err47 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/dependentRequired",keyword:"dependentRequired",params:{property: "operatorChain",
    missingProperty: "operatorKey",
    depsCount: 1,
    deps: "operatorKey"},message:"must have property operatorKey when property operatorChain is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data10.operatorKey !== undefined){
if(data10.operatorChain === undefined){
const err48 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/dependentRequired",keyword:"dependentRequired",params:{property: "operatorKey",
    missingProperty: "operatorChain",
    depsCount: 1,
    deps: "operatorChain"},message:"must have property operatorChain when property operatorKey is present"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
let data17 = data.revocation;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.folder === undefined){
data17.folder = "revocation";
}
if(data17.staleCrl === undefined){
data17.staleCrl = "refuse";
}
if(data17.pollInterval === undefined){
data17.pollInterval = "10s";
}
for(const key4 in data17){
if(!(((key4 === "folder") || (key4 === "staleCrl")) || (key4 === "pollInterval"))){
const err50 = {instancePath:instancePath+"/revocation",schemaPath:"#/properties/revocation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
let data18 = data17.folder;
if(typeof data18 === "string"){
if(data18.length < 1){
const err51 = {instancePath:instancePath+"/revocation/folder",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/revocation/folder",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
let data19 = data17.staleCrl;
if(!((data19 === "refuse") || (data19 === "keep"))){
const err53 = {instancePath:instancePath+"/revocation/staleCrl",schemaPath:"#/properties/revocation/properties/staleCrl/enum",keyword:"enum",params:{allowedValues: schema31.properties.revocation.properties.staleCrl.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(typeof data17.pollInterval !== "string"){
const err54 = {instancePath:instancePath+"/revocation/pollInterval",schemaPath:"#/$defs/interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/revocation",schemaPath:"#/properties/revocation/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data.connectionPointSecret !== undefined){
let data21 = data.connectionPointSecret;
if(typeof data21 === "string"){
if(data21.length < 1){
const err56 = {instancePath:instancePath+"/connectionPointSecret",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/connectionPointSecret",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.upper !== undefined){
let data22 = data.upper;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.market === undefined){
const err58 = {instancePath:instancePath+"/upper",schemaPath:"#/properties/upper/required",keyword:"required",params:{missingProperty: "market"},message:"must have required property '"+"market"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data22.url === undefined){
const err59 = {instancePath:instancePath+"/upper",schemaPath:"#/properties/upper/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data22.chain === undefined){
const err60 = {instancePath:instancePath+"/upper",schemaPath:"#/properties/upper/required",keyword:"required",params:{missingProperty: "chain"},message:"must have required property '"+"chain"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data22.key === undefined){
const err61 = {instancePath:instancePath+"/upper",schemaPath:"#/properties/upper/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key5 in data22){
if(!((((key5 === "market") || (key5 === "url")) || (key5 === "chain")) || (key5 === "key"))){
const err62 = {instancePath:instancePath+"/upper",schemaPath:"#/properties/upper/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data22.market !== undefined){
let data23 = data22.market;
if(typeof data23 === "string"){
if(data23.length > 255){
const err63 = {instancePath:instancePath+"/upper/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!pattern4.test(data23)){
const err64 = {instancePath:instancePath+"/upper/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/upper/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data22.url !== undefined){
let data24 = data22.url;
if(typeof data24 === "string"){
if(data24.length > 512){
const err66 = {instancePath:instancePath+"/upper/url",schemaPath:"#/properties/upper/properties/url/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!pattern7.test(data24)){
const err67 = {instancePath:instancePath+"/upper/url",schemaPath:"#/properties/upper/properties/url/pattern",keyword:"pattern",params:{pattern: "^wss?://[^\\s/?#@]+(/[^\\s#]*)?$"},message:"must match pattern \""+"^wss?://[^\\s/?#@]+(/[^\\s#]*)?$"+"\""};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/upper/url",schemaPath:"#/properties/upper/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data22.chain !== undefined){
let data25 = data22.chain;
if(typeof data25 === "string"){
if(data25.length < 1){
const err69 = {instancePath:instancePath+"/upper/chain",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/upper/chain",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data22.key !== undefined){
let data26 = data22.key;
if(typeof data26 === "string"){
if(data26.length < 1){
const err71 = {instancePath:instancePath+"/upper/key",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/upper/key",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/upper",schemaPath:"#/properties/upper/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.grid !== undefined){
let data27 = data.grid;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.feeDefaults === undefined){
data27.feeDefaults = {};
}
if(data27.root === undefined){
const err74 = {instancePath:instancePath+"/grid",schemaPath:"#/properties/grid/required",keyword:"required",params:{missingProperty: "root"},message:"must have required property '"+"root"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data27.lines === undefined){
const err75 = {instancePath:instancePath+"/grid",schemaPath:"#/properties/grid/required",keyword:"required",params:{missingProperty: "lines"},message:"must have required property '"+"lines"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key6 in data27){
if(!(((key6 === "root") || (key6 === "feeDefaults")) || (key6 === "lines"))){
const err76 = {instancePath:instancePath+"/grid",schemaPath:"#/properties/grid/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data27.root !== undefined){
let data28 = data27.root;
if(typeof data28 === "string"){
if(!pattern8.test(data28)){
const err77 = {instancePath:instancePath+"/grid/root",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/grid/root",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
let data29 = data27.feeDefaults;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.baseFee === undefined){
data29.baseFee = "0ct";
}
if(data29.tiers === undefined){
data29.tiers = [];
}
for(const key7 in data29){
if(!((key7 === "baseFee") || (key7 === "tiers"))){
const err79 = {instancePath:instancePath+"/grid/feeDefaults",schemaPath:"#/properties/grid/properties/feeDefaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(typeof data29.baseFee !== "string"){
const err80 = {instancePath:instancePath+"/grid/feeDefaults/baseFee",schemaPath:"#/$defs/fee/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!(validate21(data29.tiers, {instancePath:instancePath+"/grid/feeDefaults/tiers",parentData:data29,parentDataProperty:"tiers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
else {
const err81 = {instancePath:instancePath+"/grid/feeDefaults",schemaPath:"#/properties/grid/properties/feeDefaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data27.lines !== undefined){
let data32 = data27.lines;
if(Array.isArray(data32)){
if(data32.length > 4096){
const err82 = {instancePath:instancePath+"/grid/lines",schemaPath:"#/properties/grid/properties/lines/maxItems",keyword:"maxItems",params:{limit: 4096},message:"must NOT have more than 4096 items"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
const len2 = data32.length;
for(let i2=0; i2<len2; i2++){
if(!(validate25(data32[i2], {instancePath:instancePath+"/grid/lines/" + i2,parentData:data32,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err83 = {instancePath:instancePath+"/grid/lines",schemaPath:"#/properties/grid/properties/lines/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/grid",schemaPath:"#/properties/grid/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
let data34 = data.points;
if(Array.isArray(data34)){
const len3 = data34.length;
for(let i3=0; i3<len3; i3++){
if(!(validate30(data34[i3], {instancePath:instancePath+"/points/" + i3,parentData:data34,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err85 = {instancePath:instancePath+"/points",schemaPath:"#/properties/points/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
let data36 = data.rules;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.slotLength === undefined){
data36.slotLength = "15m";
}
if(data36.gateClosure === undefined){
data36.gateClosure = "5m";
}
if(data36.minimumAvailability === undefined){
data36.minimumAvailability = "30s";
}
if(data36.horizon === undefined){
data36.horizon = "2d";
}
if(data36.minimumLot === undefined){
data36.minimumLot = "1Wh";
}
if(data36.lotSizes === undefined){
data36.lotSizes = [];
}
if(data36.depth === undefined){
data36.depth = 10;
}
if(data36.retention === undefined){
data36.retention = "7d";
}
for(const key8 in data36){
if(!((((((((key8 === "slotLength") || (key8 === "gateClosure")) || (key8 === "minimumAvailability")) || (key8 === "horizon")) || (key8 === "minimumLot")) || (key8 === "lotSizes")) || (key8 === "depth")) || (key8 === "retention"))){
const err86 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(typeof data36.slotLength !== "string"){
const err87 = {instancePath:instancePath+"/rules/slotLength",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(typeof data36.gateClosure !== "string"){
const err88 = {instancePath:instancePath+"/rules/gateClosure",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(typeof data36.minimumAvailability !== "string"){
const err89 = {instancePath:instancePath+"/rules/minimumAvailability",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(typeof data36.horizon !== "string"){
const err90 = {instancePath:instancePath+"/rules/horizon",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(typeof data36.minimumLot !== "string"){
const err91 = {instancePath:instancePath+"/rules/minimumLot",schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
let data42 = data36.lotSizes;
if(Array.isArray(data42)){
if(data42.length > 32){
const err92 = {instancePath:instancePath+"/rules/lotSizes",schemaPath:"#/properties/rules/properties/lotSizes/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
const len4 = data42.length;
for(let i4=0; i4<len4; i4++){
if(typeof data42[i4] !== "string"){
const err93 = {instancePath:instancePath+"/rules/lotSizes/" + i4,schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/rules/lotSizes",schemaPath:"#/properties/rules/properties/lotSizes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
let data44 = data36.depth;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err95 = {instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 1000 || isNaN(data44)){
const err96 = {instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data44 < 1 || isNaN(data44)){
const err97 = {instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(typeof data36.retention !== "string"){
const err98 = {instancePath:instancePath+"/rules/retention",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data.settlement !== undefined){
let data46 = data.settlement;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.after === undefined){
data46.after = "10m";
}
if(data46.latest === undefined){
data46.latest = "1d";
}
if(data46.maxEstimated === undefined){
data46.maxEstimated = 96;
}
if(data46.credit === undefined){
data46.credit = "unlimited";
}
if(data46.statements === undefined){
data46.statements = "store";
}
if(data46.mode === undefined){
const err100 = {instancePath:instancePath+"/settlement",schemaPath:"#/properties/settlement/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key9 in data46){
if(!(func1.call(schema31.properties.settlement.properties, key9))){
const err101 = {instancePath:instancePath+"/settlement",schemaPath:"#/properties/settlement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data46.mode !== undefined){
let data47 = data46.mode;
if(!((data47 === "separate") || (data47 === "single"))){
const err102 = {instancePath:instancePath+"/settlement/mode",schemaPath:"#/properties/settlement/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.settlement.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data46.energyPrice !== undefined){
if(typeof data46.energyPrice !== "string"){
const err103 = {instancePath:instancePath+"/settlement/energyPrice",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data46.servicePrice !== undefined){
if(typeof data46.servicePrice !== "string"){
const err104 = {instancePath:instancePath+"/settlement/servicePrice",schemaPath:"#/$defs/fee/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data46.shortPrice !== undefined){
if(typeof data46.shortPrice !== "string"){
const err105 = {instancePath:instancePath+"/settlement/shortPrice",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data46.longPrice !== undefined){
if(typeof data46.longPrice !== "string"){
const err106 = {instancePath:instancePath+"/settlement/longPrice",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data46.prices !== undefined){
let data52 = data46.prices;
if(typeof data52 === "string"){
if(data52.length < 1){
const err107 = {instancePath:instancePath+"/settlement/prices",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/settlement/prices",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(typeof data46.after !== "string"){
const err109 = {instancePath:instancePath+"/settlement/after",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(typeof data46.latest !== "string"){
const err110 = {instancePath:instancePath+"/settlement/latest",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
let data55 = data46.maxEstimated;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err111 = {instancePath:instancePath+"/settlement/maxEstimated",schemaPath:"#/properties/settlement/properties/maxEstimated/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 100000 || isNaN(data55)){
const err112 = {instancePath:instancePath+"/settlement/maxEstimated",schemaPath:"#/properties/settlement/properties/maxEstimated/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data55 < 0 || isNaN(data55)){
const err113 = {instancePath:instancePath+"/settlement/maxEstimated",schemaPath:"#/properties/settlement/properties/maxEstimated/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
let data56 = data46.credit;
if(typeof data56 === "string"){
if(!pattern14.test(data56)){
const err114 = {instancePath:instancePath+"/settlement/credit",schemaPath:"#/$defs/credit/pattern",keyword:"pattern",params:{pattern: "^(unlimited|[0-9]{1,12}(\\.[0-9]{1,8})? ?(EUR|€|ct))$"},message:"must match pattern \""+"^(unlimited|[0-9]{1,12}(\\.[0-9]{1,8})? ?(EUR|€|ct))$"+"\""};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/settlement/credit",schemaPath:"#/$defs/credit/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
let data57 = data46.statements;
if(!((data57 === "store") || (data57 === "postgres"))){
const err116 = {instancePath:instancePath+"/settlement/statements",schemaPath:"#/properties/settlement/properties/statements/enum",keyword:"enum",params:{allowedValues: schema31.properties.settlement.properties.statements.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data46.postgres !== undefined){
let data58 = data46.postgres;
if(typeof data58 === "string"){
if(data58.length < 1){
const err117 = {instancePath:instancePath+"/settlement/postgres",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/settlement/postgres",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/settlement",schemaPath:"#/properties/settlement/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
let data59 = data.balance;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.reportWithin === undefined){
data59.reportWithin = "2m";
}
if(data59.suspendAfter === undefined){
data59.suspendAfter = 4;
}
for(const key10 in data59){
if(!((key10 === "reportWithin") || (key10 === "suspendAfter"))){
const err120 = {instancePath:instancePath+"/balance",schemaPath:"#/properties/balance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(typeof data59.reportWithin !== "string"){
const err121 = {instancePath:instancePath+"/balance/reportWithin",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
let data61 = data59.suspendAfter;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err122 = {instancePath:instancePath+"/balance/suspendAfter",schemaPath:"#/properties/balance/properties/suspendAfter/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 500 || isNaN(data61)){
const err123 = {instancePath:instancePath+"/balance/suspendAfter",schemaPath:"#/properties/balance/properties/suspendAfter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},message:"must be <= 500"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data61 < 0 || isNaN(data61)){
const err124 = {instancePath:instancePath+"/balance/suspendAfter",schemaPath:"#/properties/balance/properties/suspendAfter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/balance",schemaPath:"#/properties/balance/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data.losses !== undefined){
let data62 = data.losses;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.before === undefined){
data62.before = "1m";
}
if(data62.price === undefined){
const err126 = {instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/required",keyword:"required",params:{missingProperty: "price"},message:"must have required property '"+"price"+"'"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key11 in data62){
if(!(((((key11 === "price") || (key11 === "before")) || (key11 === "lot")) || (key11 === "chain")) || (key11 === "key"))){
const err127 = {instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data62.price !== undefined){
if(typeof data62.price !== "string"){
const err128 = {instancePath:instancePath+"/losses/price",schemaPath:"#/$defs/fee/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(typeof data62.before !== "string"){
const err129 = {instancePath:instancePath+"/losses/before",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data62.lot !== undefined){
if(typeof data62.lot !== "string"){
const err130 = {instancePath:instancePath+"/losses/lot",schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data62.chain !== undefined){
let data66 = data62.chain;
if(typeof data66 === "string"){
if(data66.length < 1){
const err131 = {instancePath:instancePath+"/losses/chain",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/losses/chain",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data62.key !== undefined){
let data67 = data62.key;
if(typeof data67 === "string"){
if(data67.length < 1){
const err133 = {instancePath:instancePath+"/losses/key",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/losses/key",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data62.chain !== undefined){
if(data62.key === undefined){
const err135 = {instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/dependentRequired",keyword:"dependentRequired",params:{property: "chain",
    missingProperty: "key",
    depsCount: 1,
    deps: "key"},message:"must have property key when property chain is present"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data62.key !== undefined){
if(data62.chain === undefined){
const err136 = {instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/dependentRequired",keyword:"dependentRequired",params:{property: "key",
    missingProperty: "chain",
    depsCount: 1,
    deps: "chain"},message:"must have property chain when property key is present"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
else {
const err137 = {instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
let data68 = data.limits;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.frameBytes === undefined){
data68.frameBytes = "64KiB";
}
if(data68.inFlight === undefined){
data68.inFlight = 64;
}
if(data68.ratePerIdentity === undefined){
data68.ratePerIdentity = 50;
}
if(data68.burstPerIdentity === undefined){
data68.burstPerIdentity = 200;
}
if(data68.ratePerSubtree === undefined){
data68.ratePerSubtree = 2000;
}
if(data68.burstPerSubtree === undefined){
data68.burstPerSubtree = 8000;
}
if(data68.sessions === undefined){
data68.sessions = 1000;
}
if(data68.greetings === undefined){
data68.greetings = 200;
}
if(data68.greetingsPerAddress === undefined){
data68.greetingsPerAddress = 100;
}
if(data68.faultRate === undefined){
data68.faultRate = 5;
}
if(data68.faultBurst === undefined){
data68.faultBurst = 100;
}
if(data68.sessionsPerIdentity === undefined){
data68.sessionsPerIdentity = 4;
}
if(data68.helloTimeout === undefined){
data68.helloTimeout = "10s";
}
if(data68.bufferedBytes === undefined){
data68.bufferedBytes = "1MiB";
}
if(data68.bookInterval === undefined){
data68.bookInterval = "50ms";
}
if(data68.checksInFlight === undefined){
data68.checksInFlight = 32;
}
if(data68.openTakesPerPoint === undefined){
data68.openTakesPerPoint = 32;
}
if(data68.openTakesPerLink === undefined){
data68.openTakesPerLink = 1000;
}
for(const key12 in data68){
if(!(func1.call(schema31.properties.limits.properties, key12))){
const err138 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(typeof data68.frameBytes !== "string"){
const err139 = {instancePath:instancePath+"/limits/frameBytes",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
let data70 = data68.inFlight;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err140 = {instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 4096 || isNaN(data70)){
const err141 = {instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data70 < 1 || isNaN(data70)){
const err142 = {instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
let data71 = data68.ratePerIdentity;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err143 = {instancePath:instancePath+"/limits/ratePerIdentity",schemaPath:"#/$defs/rate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 1000000 || isNaN(data71)){
const err144 = {instancePath:instancePath+"/limits/ratePerIdentity",schemaPath:"#/$defs/rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data71 < 1 || isNaN(data71)){
const err145 = {instancePath:instancePath+"/limits/ratePerIdentity",schemaPath:"#/$defs/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
let data72 = data68.burstPerIdentity;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err146 = {instancePath:instancePath+"/limits/burstPerIdentity",schemaPath:"#/$defs/rate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 1000000 || isNaN(data72)){
const err147 = {instancePath:instancePath+"/limits/burstPerIdentity",schemaPath:"#/$defs/rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data72 < 1 || isNaN(data72)){
const err148 = {instancePath:instancePath+"/limits/burstPerIdentity",schemaPath:"#/$defs/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
let data73 = data68.ratePerSubtree;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err149 = {instancePath:instancePath+"/limits/ratePerSubtree",schemaPath:"#/$defs/rate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 1000000 || isNaN(data73)){
const err150 = {instancePath:instancePath+"/limits/ratePerSubtree",schemaPath:"#/$defs/rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data73 < 1 || isNaN(data73)){
const err151 = {instancePath:instancePath+"/limits/ratePerSubtree",schemaPath:"#/$defs/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
let data74 = data68.burstPerSubtree;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err152 = {instancePath:instancePath+"/limits/burstPerSubtree",schemaPath:"#/$defs/rate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 1000000 || isNaN(data74)){
const err153 = {instancePath:instancePath+"/limits/burstPerSubtree",schemaPath:"#/$defs/rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data74 < 1 || isNaN(data74)){
const err154 = {instancePath:instancePath+"/limits/burstPerSubtree",schemaPath:"#/$defs/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
let data75 = data68.sessions;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err155 = {instancePath:instancePath+"/limits/sessions",schemaPath:"#/properties/limits/properties/sessions/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 100000 || isNaN(data75)){
const err156 = {instancePath:instancePath+"/limits/sessions",schemaPath:"#/properties/limits/properties/sessions/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data75 < 1 || isNaN(data75)){
const err157 = {instancePath:instancePath+"/limits/sessions",schemaPath:"#/properties/limits/properties/sessions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
let data76 = data68.greetings;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err158 = {instancePath:instancePath+"/limits/greetings",schemaPath:"#/properties/limits/properties/greetings/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 100000 || isNaN(data76)){
const err159 = {instancePath:instancePath+"/limits/greetings",schemaPath:"#/properties/limits/properties/greetings/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data76 < 1 || isNaN(data76)){
const err160 = {instancePath:instancePath+"/limits/greetings",schemaPath:"#/properties/limits/properties/greetings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
let data77 = data68.greetingsPerAddress;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err161 = {instancePath:instancePath+"/limits/greetingsPerAddress",schemaPath:"#/properties/limits/properties/greetingsPerAddress/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 100000 || isNaN(data77)){
const err162 = {instancePath:instancePath+"/limits/greetingsPerAddress",schemaPath:"#/properties/limits/properties/greetingsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(data77 < 1 || isNaN(data77)){
const err163 = {instancePath:instancePath+"/limits/greetingsPerAddress",schemaPath:"#/properties/limits/properties/greetingsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
let data78 = data68.faultRate;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err164 = {instancePath:instancePath+"/limits/faultRate",schemaPath:"#/$defs/rate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 1000000 || isNaN(data78)){
const err165 = {instancePath:instancePath+"/limits/faultRate",schemaPath:"#/$defs/rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data78 < 1 || isNaN(data78)){
const err166 = {instancePath:instancePath+"/limits/faultRate",schemaPath:"#/$defs/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
let data79 = data68.faultBurst;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err167 = {instancePath:instancePath+"/limits/faultBurst",schemaPath:"#/$defs/rate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 1000000 || isNaN(data79)){
const err168 = {instancePath:instancePath+"/limits/faultBurst",schemaPath:"#/$defs/rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data79 < 1 || isNaN(data79)){
const err169 = {instancePath:instancePath+"/limits/faultBurst",schemaPath:"#/$defs/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
let data80 = data68.sessionsPerIdentity;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
const err170 = {instancePath:instancePath+"/limits/sessionsPerIdentity",schemaPath:"#/properties/limits/properties/sessionsPerIdentity/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 1000 || isNaN(data80)){
const err171 = {instancePath:instancePath+"/limits/sessionsPerIdentity",schemaPath:"#/properties/limits/properties/sessionsPerIdentity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data80 < 1 || isNaN(data80)){
const err172 = {instancePath:instancePath+"/limits/sessionsPerIdentity",schemaPath:"#/properties/limits/properties/sessionsPerIdentity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(typeof data68.helloTimeout !== "string"){
const err173 = {instancePath:instancePath+"/limits/helloTimeout",schemaPath:"#/$defs/interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(typeof data68.bufferedBytes !== "string"){
const err174 = {instancePath:instancePath+"/limits/bufferedBytes",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(typeof data68.bookInterval !== "string"){
const err175 = {instancePath:instancePath+"/limits/bookInterval",schemaPath:"#/$defs/interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
let data84 = data68.checksInFlight;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err176 = {instancePath:instancePath+"/limits/checksInFlight",schemaPath:"#/properties/limits/properties/checksInFlight/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 1024 || isNaN(data84)){
const err177 = {instancePath:instancePath+"/limits/checksInFlight",schemaPath:"#/properties/limits/properties/checksInFlight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data84 < 1 || isNaN(data84)){
const err178 = {instancePath:instancePath+"/limits/checksInFlight",schemaPath:"#/properties/limits/properties/checksInFlight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
let data85 = data68.openTakesPerPoint;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err179 = {instancePath:instancePath+"/limits/openTakesPerPoint",schemaPath:"#/properties/limits/properties/openTakesPerPoint/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 > 100000 || isNaN(data85)){
const err180 = {instancePath:instancePath+"/limits/openTakesPerPoint",schemaPath:"#/properties/limits/properties/openTakesPerPoint/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(data85 < 1 || isNaN(data85)){
const err181 = {instancePath:instancePath+"/limits/openTakesPerPoint",schemaPath:"#/properties/limits/properties/openTakesPerPoint/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
let data86 = data68.openTakesPerLink;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err182 = {instancePath:instancePath+"/limits/openTakesPerLink",schemaPath:"#/properties/limits/properties/openTakesPerLink/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 > 1000000 || isNaN(data86)){
const err183 = {instancePath:instancePath+"/limits/openTakesPerLink",schemaPath:"#/properties/limits/properties/openTakesPerLink/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data86 < 1 || isNaN(data86)){
const err184 = {instancePath:instancePath+"/limits/openTakesPerLink",schemaPath:"#/properties/limits/properties/openTakesPerLink/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
else {
const err185 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data.metering !== undefined){
let data87 = data.metering;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
if(data87.folder === undefined){
data87.folder = "meters";
}
if(data87.role === undefined){
data87.role = "market";
}
if(data87.meters === undefined){
data87.meters = [];
}
if(data87.clockSkew === undefined){
data87.clockSkew = "30s";
}
if(data87.pollInterval === undefined){
data87.pollInterval = "5s";
}
for(const key13 in data87){
if(!(((((((key13 === "folder") || (key13 === "postgres")) || (key13 === "url")) || (key13 === "role")) || (key13 === "meters")) || (key13 === "clockSkew")) || (key13 === "pollInterval"))){
const err186 = {instancePath:instancePath+"/metering",schemaPath:"#/properties/metering/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
let data88 = data87.folder;
if(typeof data88 === "string"){
if(data88.length < 1){
const err187 = {instancePath:instancePath+"/metering/folder",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
else {
const err188 = {instancePath:instancePath+"/metering/folder",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data87.postgres !== undefined){
let data89 = data87.postgres;
if(typeof data89 === "string"){
if(data89.length < 1){
const err189 = {instancePath:instancePath+"/metering/postgres",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/metering/postgres",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data87.url !== undefined){
let data90 = data87.url;
if(typeof data90 === "string"){
if(data90.length > 512){
const err191 = {instancePath:instancePath+"/metering/url",schemaPath:"#/properties/metering/properties/url/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(!pattern7.test(data90)){
const err192 = {instancePath:instancePath+"/metering/url",schemaPath:"#/properties/metering/properties/url/pattern",keyword:"pattern",params:{pattern: "^wss?://[^\\s/?#@]+(/[^\\s#]*)?$"},message:"must match pattern \""+"^wss?://[^\\s/?#@]+(/[^\\s#]*)?$"+"\""};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/metering/url",schemaPath:"#/properties/metering/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
let data91 = data87.role;
if(!((data91 === "market") || (data91 === "only"))){
const err194 = {instancePath:instancePath+"/metering/role",schemaPath:"#/properties/metering/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.metering.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
let data92 = data87.meters;
if(Array.isArray(data92)){
const len5 = data92.length;
for(let i5=0; i5<len5; i5++){
let data93 = data92[i5];
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
if(data93.meter === undefined){
const err195 = {instancePath:instancePath+"/metering/meters/" + i5,schemaPath:"#/$defs/meter/required",keyword:"required",params:{missingProperty: "meter"},message:"must have required property '"+"meter"+"'"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data93.point === undefined){
const err196 = {instancePath:instancePath+"/metering/meters/" + i5,schemaPath:"#/$defs/meter/required",keyword:"required",params:{missingProperty: "point"},message:"must have required property '"+"point"+"'"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
for(const key14 in data93){
if(!((key14 === "meter") || (key14 === "point"))){
const err197 = {instancePath:instancePath+"/metering/meters/" + i5,schemaPath:"#/$defs/meter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data93.meter !== undefined){
let data94 = data93.meter;
if(typeof data94 === "string"){
if(!pattern17.test(data94)){
const err198 = {instancePath:instancePath+"/metering/meters/" + i5+"/meter",schemaPath:"#/$defs/meter/properties/meter/pattern",keyword:"pattern",params:{pattern: "^[!-~]([ -~]{0,62}[!-~])?$"},message:"must match pattern \""+"^[!-~]([ -~]{0,62}[!-~])?$"+"\""};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
else {
const err199 = {instancePath:instancePath+"/metering/meters/" + i5+"/meter",schemaPath:"#/$defs/meter/properties/meter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data93.point !== undefined){
let data95 = data93.point;
if(typeof data95 === "string"){
if(!pattern18.test(data95)){
const err200 = {instancePath:instancePath+"/metering/meters/" + i5+"/point",schemaPath:"#/$defs/meter/properties/point/pattern",keyword:"pattern",params:{pattern: "^(@upper|[!-?A-~][!-~]{0,127})$"},message:"must match pattern \""+"^(@upper|[!-?A-~][!-~]{0,127})$"+"\""};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/metering/meters/" + i5+"/point",schemaPath:"#/$defs/meter/properties/point/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/metering/meters/" + i5,schemaPath:"#/$defs/meter/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
else {
const err203 = {instancePath:instancePath+"/metering/meters",schemaPath:"#/properties/metering/properties/meters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(typeof data87.clockSkew !== "string"){
const err204 = {instancePath:instancePath+"/metering/clockSkew",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(typeof data87.pollInterval !== "string"){
const err205 = {instancePath:instancePath+"/metering/pollInterval",schemaPath:"#/$defs/interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
else {
const err206 = {instancePath:instancePath+"/metering",schemaPath:"#/properties/metering/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
let data98 = data.journal;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(data98.queue === undefined){
data98.queue = 4096;
}
if(data98.batch === undefined){
data98.batch = 256;
}
if(data98.batchBytes === undefined){
data98.batchBytes = "1MiB";
}
if(data98.snapshotEvery === undefined){
data98.snapshotEvery = 10000;
}
for(const key15 in data98){
if(!((((key15 === "queue") || (key15 === "batch")) || (key15 === "batchBytes")) || (key15 === "snapshotEvery"))){
const err207 = {instancePath:instancePath+"/journal",schemaPath:"#/properties/journal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
let data99 = data98.queue;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
const err208 = {instancePath:instancePath+"/journal/queue",schemaPath:"#/properties/journal/properties/queue/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 1000000 || isNaN(data99)){
const err209 = {instancePath:instancePath+"/journal/queue",schemaPath:"#/properties/journal/properties/queue/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data99 < 1 || isNaN(data99)){
const err210 = {instancePath:instancePath+"/journal/queue",schemaPath:"#/properties/journal/properties/queue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
let data100 = data98.batch;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err211 = {instancePath:instancePath+"/journal/batch",schemaPath:"#/properties/journal/properties/batch/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 10000 || isNaN(data100)){
const err212 = {instancePath:instancePath+"/journal/batch",schemaPath:"#/properties/journal/properties/batch/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(data100 < 1 || isNaN(data100)){
const err213 = {instancePath:instancePath+"/journal/batch",schemaPath:"#/properties/journal/properties/batch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(typeof data98.batchBytes !== "string"){
const err214 = {instancePath:instancePath+"/journal/batchBytes",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
let data102 = data98.snapshotEvery;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err215 = {instancePath:instancePath+"/journal/snapshotEvery",schemaPath:"#/properties/journal/properties/snapshotEvery/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 10000000 || isNaN(data102)){
const err216 = {instancePath:instancePath+"/journal/snapshotEvery",schemaPath:"#/properties/journal/properties/snapshotEvery/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(data102 < 1 || isNaN(data102)){
const err217 = {instancePath:instancePath+"/journal/snapshotEvery",schemaPath:"#/properties/journal/properties/snapshotEvery/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/journal",schemaPath:"#/properties/journal/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
let data103 = data.admin;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.host === undefined){
data103.host = "127.0.0.1";
}
if(data103.port === undefined){
data103.port = 8471;
}
for(const key16 in data103){
if(!((key16 === "host") || (key16 === "port"))){
const err219 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
let data104 = data103.host;
if(typeof data104 === "string"){
if(!pattern5.test(data104)){
const err220 = {instancePath:instancePath+"/admin/host",schemaPath:"#/$defs/host/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.:_-]{1,253}$"},message:"must match pattern \""+"^[A-Za-z0-9.:_-]{1,253}$"+"\""};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
else {
const err221 = {instancePath:instancePath+"/admin/host",schemaPath:"#/$defs/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
let data105 = data103.port;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err222 = {instancePath:instancePath+"/admin/port",schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 > 65535 || isNaN(data105)){
const err223 = {instancePath:instancePath+"/admin/port",schemaPath:"#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(data105 < 0 || isNaN(data105)){
const err224 = {instancePath:instancePath+"/admin/port",schemaPath:"#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
else {
const err225 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
let data106 = data.log;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
if(data106.level === undefined){
data106.level = "info";
}
if(data106.format === undefined){
data106.format = "json";
}
for(const key17 in data106){
if(!((key17 === "level") || (key17 === "format"))){
const err226 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
let data107 = data106.level;
if(!((((data107 === "debug") || (data107 === "info")) || (data107 === "warn")) || (data107 === "error"))){
const err227 = {instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/enum",keyword:"enum",params:{allowedValues: schema31.properties.log.properties.level.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
let data108 = data106.format;
if(!((data108 === "json") || (data108 === "text"))){
const err228 = {instancePath:instancePath+"/log/format",schemaPath:"#/properties/log/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.log.properties.format.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

