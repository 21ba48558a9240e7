// Made by `npm run generate` from packages/node/src/config/node-config.schema.json. Do not edit.

export const nodeConfigSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:bc4p:schema:node-config",
  "description": "Configuration of a BC4P market node. Paths are relative to the folder of this file. Durations, energies, powers, prices, shares and sizes are written with their unit: 15m, 1kWh, 160kW, 2.5ct, 70%, 64KiB.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "market",
    "dataDir",
    "listen",
    "certificates",
    "connectionPointSecret",
    "grid"
  ],
  "properties": {
    "market": {
      "description": "The address of this market: the labels from it up to the root, joined by dots, as in its certificate chain.",
      "$ref": "#/$defs/address"
    },
    "dataDir": {
      "description": "The folder of the journal. `bc4p node init` makes it once; a node that starts never does. Back it up as a whole.",
      "$ref": "#/$defs/path",
      "examples": [
        "data"
      ]
    },
    "listen": {
      "description": "Where participants connect.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "host",
        "port"
      ],
      "properties": {
        "host": {
          "description": "The network interface to listen on: 127.0.0.1 is this machine only, 0.0.0.0 all of them.",
          "$ref": "#/$defs/host"
        },
        "port": {
          "description": "The TCP port; 0 takes any free one.",
          "$ref": "#/$defs/port"
        }
      }
    },
    "tls": {
      "description": "The server certificate for wss://. Needed unless participants connect over loopback only.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "certificate",
        "key"
      ],
      "properties": {
        "certificate": {
          "description": "The certificate chain for TLS (PEM). A self-signed one will do: who the market is, it proves by its own chain.",
          "$ref": "#/$defs/path",
          "examples": [
            "tls/certificate.pem"
          ]
        },
        "key": {
          "description": "Its private key (PEM).",
          "$ref": "#/$defs/path",
          "examples": [
            "tls/key.pem"
          ]
        }
      }
    },
    "insecure": {
      "description": "Protections that you give up on purpose, in so many words: plaintext-outside-loopback lets strangers read and delay what participants send; admin-outside-loopback lets them read the state of this node and all accounts.",
      "type": "array",
      "default": [],
      "items": {
        "enum": [
          "plaintext-outside-loopback",
          "admin-outside-loopback"
        ]
      }
    },
    "certificates": {
      "description": "Who this market is, and whom it trusts.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "roots",
        "chain",
        "key"
      ],
      "dependentRequired": {
        "operatorChain": [
          "operatorKey"
        ],
        "operatorKey": [
          "operatorChain"
        ]
      },
      "properties": {
        "roots": {
          "description": "Files with the root certificates (PEM) to which every chain must lead.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/path"
          }
        },
        "chain": {
          "description": "The chain of this market's service proxy (PEM), leaf first, without the root.",
          "$ref": "#/$defs/path"
        },
        "key": {
          "description": "The service proxy's private key (PEM). It signs trades; keep it readable for the node only.",
          "$ref": "#/$defs/path",
          "examples": [
            "certificates/service.key.pem"
          ]
        },
        "operatorChain": {
          "description": "The market operator's own chain (PEM), if this node renews participants' proxies itself. A market behind a connection point may have its submarket proxy here.",
          "$ref": "#/$defs/path",
          "examples": [
            "certificates/operator.pem"
          ]
        },
        "operatorKey": {
          "description": "The market operator's private key (PEM), which issues proxies. Leave both out if it is kept elsewhere.",
          "$ref": "#/$defs/path",
          "examples": [
            "certificates/operator.key.pem"
          ]
        }
      }
    },
    "revocation": {
      "description": "Who is revoked: lists of issuers and operators, which are applied while the node runs.",
      "type": "object",
      "additionalProperties": false,
      "default": {},
      "properties": {
        "folder": {
          "description": "A folder for revocation lists (PEM or DER) and deny lists, as `bc4p cert revoke` makes them. A file that disappears lifts nothing.",
          "$ref": "#/$defs/path",
          "default": "revocation"
        },
        "staleCrl": {
          "description": "Once an issuer's revocation list is not current any more: refuse everybody below that issuer, or keep going by the last list.",
          "enum": [
            "refuse",
            "keep"
          ],
          "default": "refuse"
        },
        "pollInterval": {
          "description": "How often the folder is looked at; `bc4p node reload` looks at once. Between 100ms and 1h.",
          "$ref": "#/$defs/interval",
          "quantity": {
            "unit": "interval",
            "least": "100ms",
            "most": "1h"
          },
          "default": "10s"
        }
      }
    },
    "connectionPointSecret": {
      "description": "A file with at least 32 random bytes: whoever has it can tell which connection point stands behind a certificate.",
      "$ref": "#/$defs/path",
      "examples": [
        "secrets/connection-points"
      ]
    },
    "upper": {
      "description": "The market above this one, in which it trades as a submarket; leave the whole group out where there is none.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "market",
        "url",
        "chain",
        "key"
      ],
      "properties": {
        "market": {
          "description": "Its address: this market's own without the first label.",
          "$ref": "#/$defs/address",
          "examples": [
            "westnetz.amprion"
          ]
        },
        "url": {
          "description": "Where it listens, as its market.yaml says. With wss:// its TLS certificate is not judged: who it is, it proves by its own chain.",
          "type": "string",
          "pattern": "^wss?://[^\\s/?#@]+(/[^\\s#]*)?$",
          "maxLength": 512,
          "examples": [
            "wss://market.example:8470"
          ]
        },
        "chain": {
          "description": "The chain of this market's submarket proxy (PEM), leaf first, without the root: issued by the upper market's operator for the connection point behind which this market is.",
          "$ref": "#/$defs/path",
          "examples": [
            "certificates/submarket.pem"
          ]
        },
        "key": {
          "description": "The submarket proxy's private key (PEM); keep it readable for the node only.",
          "$ref": "#/$defs/path",
          "examples": [
            "certificates/submarket.key.pem"
          ]
        }
      }
    },
    "grid": {
      "description": "The grid of this market: a tree of nodes, joined by lines.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "root",
        "lines"
      ],
      "properties": {
        "root": {
          "description": "The node that has the line to the upper market, such as the busbar of the transformer.",
          "$ref": "#/$defs/name"
        },
        "feeDefaults": {
          "description": "What a line charges where it says nothing itself.",
          "type": "object",
          "additionalProperties": false,
          "default": {},
          "properties": {
            "baseFee": {
              "description": "Paid for each kWh in either direction.",
              "$ref": "#/$defs/fee",
              "default": "0ct"
            },
            "tiers": {
              "description": "The congestion price of both directions, as a staircase.",
              "$ref": "#/$defs/tiers",
              "default": []
            }
          }
        },
        "lines": {
          "description": "The lines, each between two nodes; every node but the root has exactly one line upwards.",
          "type": "array",
          "maxItems": 4096,
          "items": {
            "$ref": "#/$defs/line"
          }
        }
      }
    },
    "points": {
      "description": "The connection points of direct participants, and where in the grid they are.",
      "type": "array",
      "default": [],
      "items": {
        "$ref": "#/$defs/point"
      }
    },
    "rules": {
      "description": "The rules of this market, the same for everybody.",
      "type": "object",
      "additionalProperties": false,
      "default": {},
      "properties": {
        "slotLength": {
          "description": "The length of a delivery slot. Between 1m and 1d, a divisor of the day.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "1m",
            "most": "1d"
          },
          "default": "15m"
        },
        "gateClosure": {
          "description": "How long before the start of a slot trading in it ends. At most 1d.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "0s",
            "most": "1d"
          },
          "default": "5m"
        },
        "minimumAvailability": {
          "description": "How long after its receipt an offer stands at least, so that others have time to accept it. At most 1d.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "0s",
            "most": "1d"
          },
          "default": "30s"
        },
        "horizon": {
          "description": "How far ahead of now a slot may start. Between 1m and 366d.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "1m",
            "most": "366d"
          },
          "default": "2d"
        },
        "minimumLot": {
          "description": "The smallest energy of one lot.",
          "$ref": "#/$defs/energy",
          "default": "1Wh"
        },
        "lotSizes": {
          "description": "The lot sizes that may be offered; an empty list allows any from minimumLot on.",
          "type": "array",
          "maxItems": 32,
          "default": [],
          "items": {
            "$ref": "#/$defs/energy"
          }
        },
        "depth": {
          "description": "How many of the best offers of each side and slot books show.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 10
        },
        "retention": {
          "description": "How long after its end a slot's trades and decisions are kept at hand. Between 1h and 366d.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "1h",
            "most": "366d"
          },
          "default": "7d"
        }
      }
    },
    "settlement": {
      "description": "Accounts of connection points, and what deviations from trades cost. Leave the whole group out where the market settles nothing. Do not take it out again later: slots that are not settled yet would stay so.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "mode"
      ],
      "properties": {
        "mode": {
          "description": "With separate there is a price for balancing energy, and one for the service of balancing that every deviation pays. With single there is one price for all deviations, which depends on whether the whole area lacks energy.",
          "enum": [
            "separate",
            "single"
          ],
          "examples": [
            "separate"
          ]
        },
        "energyPrice": {
          "description": "With separate: the price of balancing energy. It is fixed for a slot before the slot begins; a change counts for slots that have none yet.",
          "$ref": "#/$defs/price",
          "examples": [
            "8ct"
          ]
        },
        "servicePrice": {
          "description": "With separate: paid for each kWh of deviation, in either direction. As long as all prices traded lie within energyPrice ± servicePrice, nobody gains by deviating on purpose.",
          "$ref": "#/$defs/fee",
          "examples": [
            "12ct"
          ]
        },
        "shortPrice": {
          "description": "With single: the price of deviations where the whole area lacks energy.",
          "$ref": "#/$defs/price",
          "examples": [
            "25ct"
          ]
        },
        "longPrice": {
          "description": "With single: the price of deviations where the whole area has too much, or neither.",
          "$ref": "#/$defs/price",
          "examples": [
            "3ct"
          ]
        },
        "prices": {
          "description": "A file with prices of single slots, in place of those above: a line for each with the start of the slot (2026-07-01T12:00Z) and the two prices in the order of mode, separated by commas. It is read again when it changes.",
          "$ref": "#/$defs/path",
          "examples": [
            "balancing-prices.csv"
          ]
        },
        "after": {
          "description": "How long after its end a slot is settled, if all values of meters are there. Between 0s and 7d.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "0s",
            "most": "7d"
          },
          "default": "10m"
        },
        "latest": {
          "description": "How long after its end a slot is settled at the latest, with estimates for values that are missing; what comes later corrects it. Between 1m and 60d.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "1m",
            "most": "60d"
          },
          "default": "1d"
        },
        "maxEstimated": {
          "description": "So many slots in a row may be settled without a value of a meter; then orders of its connection point are refused until values come.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100000,
          "default": 96
        },
        "credit": {
          "description": "How far an account may be overdrawn: 0EUR is prepaid, an amount such as 50EUR, or unlimited. Points may say something else.",
          "$ref": "#/$defs/credit",
          "default": "unlimited"
        },
        "statements": {
          "description": "Where statements are kept, in the store of this node or in the PostgreSQL database that the field postgres names.",
          "enum": [
            "store",
            "postgres"
          ],
          "default": "store"
        },
        "postgres": {
          "description": "A file with the address of a PostgreSQL database for statements, such as postgresql://bc4p@db.example/statements.",
          "$ref": "#/$defs/path",
          "examples": [
            "secrets/statements-database"
          ]
        }
      }
    },
    "balance": {
      "description": "How this market looks after the balances of its submarkets.",
      "type": "object",
      "additionalProperties": false,
      "default": {},
      "properties": {
        "reportWithin": {
          "description": "How long after gate closure a submarket may take for a balance that agrees. Between 10s and 1d.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "10s",
            "most": "1d"
          },
          "default": "2m"
        },
        "suspendAfter": {
          "description": "After so many slots in a row without one it takes no part in trading until it has mended them all; 0: never.",
          "type": "integer",
          "minimum": 0,
          "maximum": 500,
          "default": 4
        }
      }
    },
    "losses": {
      "description": "The standing offer that buys the losses of this market's lines (lossFactor); leave the whole group out where nobody buys them here.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "price"
      ],
      "dependentRequired": {
        "chain": [
          "key"
        ],
        "key": [
          "chain"
        ]
      },
      "properties": {
        "price": {
          "description": "The most that is paid for each kWh in all.",
          "$ref": "#/$defs/fee",
          "examples": [
            "30ct"
          ]
        },
        "before": {
          "description": "How long before gate closure buying begins; it ends rules.minimumAvailability before it. Between 1s and 1d.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "1s",
            "most": "1d"
          },
          "default": "1m"
        },
        "lot": {
          "description": "The size of a lot; the smallest one that may be offered, if left out.",
          "$ref": "#/$defs/energy",
          "examples": [
            "10Wh"
          ]
        },
        "chain": {
          "description": "The chain of a participant proxy for the connection point @losses (PEM), leaf first, without the root; needed where certificates.operatorKey is kept elsewhere.",
          "$ref": "#/$defs/path",
          "examples": [
            "certificates/losses.pem"
          ]
        },
        "key": {
          "description": "Its private key (PEM).",
          "$ref": "#/$defs/path",
          "examples": [
            "certificates/losses.key.pem"
          ]
        }
      }
    },
    "limits": {
      "description": "How much this node takes from participants before it tells them to wait.",
      "type": "object",
      "additionalProperties": false,
      "default": {},
      "properties": {
        "frameBytes": {
          "description": "The largest frame. Between 4KiB and 1MiB.",
          "$ref": "#/$defs/size",
          "quantity": {
            "unit": "size",
            "least": "4KiB",
            "most": "1MiB"
          },
          "default": "64KiB"
        },
        "inFlight": {
          "description": "Requests of one session that may be without an answer at the same time.",
          "type": "integer",
          "minimum": 1,
          "maximum": 4096,
          "default": 64
        },
        "ratePerIdentity": {
          "description": "Requests a second of one identity, sustained.",
          "$ref": "#/$defs/rate",
          "default": 50
        },
        "burstPerIdentity": {
          "description": "Requests of one identity at once after a pause.",
          "$ref": "#/$defs/rate",
          "default": 200
        },
        "ratePerSubtree": {
          "description": "Requests a second of all identities below one issuer together, sustained.",
          "$ref": "#/$defs/rate",
          "default": 2000
        },
        "burstPerSubtree": {
          "description": "Requests of all identities below one issuer at once after a pause.",
          "$ref": "#/$defs/rate",
          "default": 8000
        },
        "sessions": {
          "description": "Open sessions of all participants together.",
          "type": "integer",
          "minimum": 1,
          "maximum": 100000,
          "default": 1000
        },
        "greetings": {
          "description": "Connections that have not said yet who they are.",
          "type": "integer",
          "minimum": 1,
          "maximum": 100000,
          "default": 200
        },
        "greetingsPerAddress": {
          "description": "Those of one IPv4 address, or of the first 64 bits of an IPv6 address. Raise it to greetings where everybody comes through one proxy.",
          "type": "integer",
          "minimum": 1,
          "maximum": 100000,
          "default": 100
        },
        "faultRate": {
          "description": "Bad signatures of one identity, and hellos in vain from one address, a second, sustained: whoever has more is sent away until it has waited.",
          "$ref": "#/$defs/rate",
          "default": 5
        },
        "faultBurst": {
          "description": "Bad signatures of one identity, and hellos in vain from one address, at once after a pause.",
          "$ref": "#/$defs/rate",
          "default": 100
        },
        "sessionsPerIdentity": {
          "description": "Open sessions of one identity; one more ends the oldest.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 4
        },
        "helloTimeout": {
          "description": "How long a connection may take to say who it is. Between 100ms and 1m.",
          "$ref": "#/$defs/interval",
          "quantity": {
            "unit": "interval",
            "least": "100ms",
            "most": "1m"
          },
          "default": "10s"
        },
        "bufferedBytes": {
          "description": "Bytes that may wait for one slow reader before its session is closed. Between 64KiB and 256MiB.",
          "$ref": "#/$defs/size",
          "quantity": {
            "unit": "size",
            "least": "64KiB",
            "most": "256MiB"
          },
          "default": "1MiB"
        },
        "bookInterval": {
          "description": "The least time between two messages about one slot's book to one reader; changes in between go out together. Between 1ms and 10s.",
          "$ref": "#/$defs/interval",
          "quantity": {
            "unit": "interval",
            "least": "1ms",
            "most": "10s"
          },
          "default": "50ms"
        },
        "checksInFlight": {
          "description": "Signatures checked at the same time.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1024,
          "default": 32
        },
        "openTakesPerPoint": {
          "description": "Trades with other markets that one connection point may have under way at the same time.",
          "type": "integer",
          "minimum": 1,
          "maximum": 100000,
          "default": 32
        },
        "openTakesPerLink": {
          "description": "Trades between other markets that may be under way over one link, to a submarket or to the upper market, at the same time.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000000,
          "default": 1000
        }
      }
    },
    "metering": {
      "description": "Taking, keeping and serving meter values; leave the whole group out where nothing is measured.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "folder": {
          "description": "The folder of the meter values, apart from the journal. `bc4p node init` makes it once; a node that starts never does.",
          "$ref": "#/$defs/path",
          "default": "meters"
        },
        "postgres": {
          "description": "Instead of folder: a file with the address of a PostgreSQL database, such as postgresql://bc4p@db.example/meters.",
          "$ref": "#/$defs/path",
          "examples": [
            "secrets/meters-database"
          ]
        },
        "url": {
          "description": "Where a metering node of this market listens: meters then send to that one, and this node keeps a copy of what it has.",
          "type": "string",
          "pattern": "^wss?://[^\\s/?#@]+(/[^\\s#]*)?$",
          "maxLength": 512,
          "examples": [
            "wss://meters.example:8480"
          ]
        },
        "role": {
          "description": "What this node does. With only it takes, keeps and serves meter values and nothing else: its market runs elsewhere and names it under metering.url. What belongs to the market in this file (grid, rules, dataDir, upper) is not used then.",
          "enum": [
            "market",
            "only"
          ],
          "default": "market"
        },
        "meters": {
          "description": "Meters that are registered by name: those whose certificate has no connection point, and the meter of the line to the upper market (point @upper).",
          "type": "array",
          "default": [],
          "items": {
            "$ref": "#/$defs/meter"
          }
        },
        "clockSkew": {
          "description": "How far the clock of a meter may be ahead. At most 1h.",
          "$ref": "#/$defs/duration",
          "quantity": {
            "unit": "duration",
            "least": "0s",
            "most": "1h"
          },
          "default": "30s"
        },
        "pollInterval": {
          "description": "With url: how often the metering node is asked for new values. Between 10ms and 1h.",
          "$ref": "#/$defs/interval",
          "quantity": {
            "unit": "interval",
            "least": "10ms",
            "most": "3600s"
          },
          "default": "5s"
        }
      }
    },
    "journal": {
      "description": "How commands go to disk.",
      "type": "object",
      "additionalProperties": false,
      "default": {},
      "properties": {
        "queue": {
          "description": "Commands that may wait for the disk; further ones are answered `busy`.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000000,
          "default": 4096
        },
        "batch": {
          "description": "Commands that go to disk in one synced write.",
          "type": "integer",
          "minimum": 1,
          "maximum": 10000,
          "default": 256
        },
        "batchBytes": {
          "description": "Bytes that go to disk in one synced write. Between 64KiB and 64MiB.",
          "$ref": "#/$defs/size",
          "quantity": {
            "unit": "size",
            "least": "64KiB",
            "most": "64MiB"
          },
          "default": "1MiB"
        },
        "snapshotEvery": {
          "description": "Commands between two snapshots of the state, which make the next start quick.",
          "type": "integer",
          "minimum": 1,
          "maximum": 10000000,
          "default": 10000
        }
      }
    },
    "admin": {
      "description": "The operator's port: /healthz, /readyz, /metrics (Prometheus), /status, /accounts and /settlements for reading; /accounts/top-up takes what the market operator has signed and nothing else, /settlement/run settles what can be settled.",
      "type": "object",
      "additionalProperties": false,
      "default": {},
      "properties": {
        "host": {
          "description": "The network interface to listen on. Nothing here asks for a password, so keep it on loopback.",
          "$ref": "#/$defs/host",
          "default": "127.0.0.1"
        },
        "port": {
          "description": "The TCP port; 0 takes any free one.",
          "$ref": "#/$defs/port",
          "default": 8471
        }
      }
    },
    "log": {
      "description": "What is logged, on standard error.",
      "type": "object",
      "additionalProperties": false,
      "default": {},
      "properties": {
        "level": {
          "description": "The least important lines that are logged.",
          "enum": [
            "debug",
            "info",
            "warn",
            "error"
          ],
          "default": "info"
        },
        "format": {
          "description": "json is one JSON object a line, for machines; text is for people.",
          "enum": [
            "json",
            "text"
          ],
          "default": "json"
        }
      }
    }
  },
  "$defs": {
    "address": {
      "type": "string",
      "pattern": "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$",
      "maxLength": 255,
      "examples": [
        "quartier7.westnetz.amprion"
      ]
    },
    "path": {
      "type": "string",
      "minLength": 1,
      "quantity": {
        "unit": "path"
      },
      "examples": [
        "certificates/service.pem"
      ]
    },
    "host": {
      "type": "string",
      "pattern": "^[A-Za-z0-9.:_-]{1,253}$",
      "examples": [
        "127.0.0.1"
      ]
    },
    "port": {
      "type": "integer",
      "minimum": 0,
      "maximum": 65535
    },
    "rate": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000000
    },
    "name": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
      "examples": [
        "LV1.101-Bus-4"
      ]
    },
    "duration": {
      "type": "string",
      "quantity": {
        "unit": "duration"
      },
      "examples": [
        "15m"
      ]
    },
    "interval": {
      "type": "string",
      "quantity": {
        "unit": "interval"
      },
      "examples": [
        "50ms"
      ]
    },
    "energy": {
      "type": "string",
      "quantity": {
        "unit": "energy",
        "least": "1Wh",
        "most": "1073741824Wh"
      },
      "examples": [
        "1kWh"
      ]
    },
    "power": {
      "type": "string",
      "quantity": {
        "unit": "power",
        "least": "0W",
        "most": "1000000MW"
      },
      "examples": [
        "160kW"
      ]
    },
    "price": {
      "type": "string",
      "quantity": {
        "unit": "price",
        "least": "-1048576mct",
        "most": "1048576mct"
      },
      "examples": [
        "8ct"
      ]
    },
    "credit": {
      "type": "string",
      "pattern": "^(unlimited|[0-9]{1,12}(\\.[0-9]{1,8})? ?(EUR|€|ct))$",
      "examples": [
        "0EUR"
      ]
    },
    "fee": {
      "type": "string",
      "quantity": {
        "unit": "price",
        "least": "0ct",
        "most": "1048576mct"
      },
      "examples": [
        "2.5ct"
      ]
    },
    "share": {
      "type": "string",
      "quantity": {
        "unit": "share",
        "least": "0%",
        "most": "100%"
      },
      "examples": [
        "70%"
      ]
    },
    "size": {
      "type": "string",
      "quantity": {
        "unit": "size"
      },
      "examples": [
        "64KiB"
      ]
    },
    "tiers": {
      "type": "array",
      "maxItems": 64,
      "items": {
        "$ref": "#/$defs/tier"
      }
    },
    "tier": {
      "description": "One step of the staircase.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "price"
      ],
      "properties": {
        "from": {
          "description": "The share of the line's capacity from which on the price applies, in steps of 0.1%.",
          "$ref": "#/$defs/share"
        },
        "price": {
          "description": "Paid for each kWh above that share; never lower than the step before.",
          "$ref": "#/$defs/fee"
        }
      }
    },
    "line": {
      "description": "One line.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "upper",
        "lower",
        "capacity"
      ],
      "properties": {
        "id": {
          "description": "Its name, unique in this grid.",
          "$ref": "#/$defs/name"
        },
        "upper": {
          "description": "The node at its end towards the root.",
          "$ref": "#/$defs/name"
        },
        "lower": {
          "description": "The node at its other end.",
          "$ref": "#/$defs/name"
        },
        "capacity": {
          "description": "The most power that it may carry.",
          "$ref": "#/$defs/power"
        },
        "capacityUp": {
          "description": "The same towards the root, where that differs.",
          "$ref": "#/$defs/power"
        },
        "capacityDown": {
          "description": "The same away from the root, where that differs.",
          "$ref": "#/$defs/power"
        },
        "baseFee": {
          "description": "Paid for each kWh in either direction, instead of feeDefaults.baseFee.",
          "$ref": "#/$defs/fee"
        },
        "lossFactor": {
          "description": "The share of the energy that is lost on its way along the line, in steps of 0.1%; nothing if left out.",
          "$ref": "#/$defs/share"
        },
        "tiers": {
          "description": "Its own congestion price, instead of feeDefaults.tiers.",
          "$ref": "#/$defs/tiers"
        },
        "tiersUp": {
          "description": "The same towards the root, where that differs.",
          "$ref": "#/$defs/tiers"
        },
        "tiersDown": {
          "description": "The same away from the root, where that differs.",
          "$ref": "#/$defs/tiers"
        }
      }
    },
    "meter": {
      "description": "One meter.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "meter",
        "point"
      ],
      "properties": {
        "meter": {
          "description": "Its name: the common name of its certificate.",
          "type": "string",
          "pattern": "^[!-~]([ -~]{0,62}[!-~])?$",
          "examples": [
            "1EMH0012345678"
          ]
        },
        "point": {
          "description": "The connection point that it measures: one of points, or @upper for the line to the upper market.",
          "type": "string",
          "pattern": "^(@upper|[!-?A-~][!-~]{0,127})$",
          "examples": [
            "@upper"
          ]
        }
      }
    },
    "point": {
      "description": "One connection point.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "point",
        "node"
      ],
      "properties": {
        "point": {
          "description": "Its name, as in the register of connection points; only this market ever sees it. It does not begin with @: such names are those of links to other markets.",
          "type": "string",
          "pattern": "^[!-?A-~][!-~]{0,127}$",
          "examples": [
            "DE0001112223334445556667778889990"
          ]
        },
        "node": {
          "description": "The node of the grid to which it is attached.",
          "$ref": "#/$defs/name"
        },
        "feedIn": {
          "description": "The most power that it may feed in, where that is less than its certificate says.",
          "$ref": "#/$defs/power"
        },
        "draw": {
          "description": "The most power that it may draw, where that is less than its certificate says.",
          "$ref": "#/$defs/power"
        },
        "credit": {
          "description": "How far its account may be overdrawn: 0EUR is prepaid, an amount, or unlimited; otherwise as settlement.credit says.",
          "$ref": "#/$defs/credit"
        }
      }
    }
  }
} as const;
