import type { TargetConfig, TargetGrid, TargetLimits, TargetLine, TargetPoint, TargetRules } from './target-config.ts';

/** What a set-up of the market under test says, beside the certificates and where it listens. */
export type Setting = Pick<
  TargetConfig,
  'features' | 'grid' | 'points' | 'rules' | 'limits' | 'metering' | 'settlement' | 'balance' | 'losses'
> & {
  /** True: the operator's key is not handed over, and so nothing is renewed. */
  readonly isWithoutOperator?: boolean;
  /** True: the market has one above it, which the suite plays. */
  readonly hasUpper?: boolean;
  /** True: it is given a folder for revocation and deny lists. */
  readonly hasRevocation?: boolean;
  /** The service proxy ends so many seconds after the set-up is made. */
  readonly serviceSeconds?: number;
};

const line = (id: string, upper: string, lower: string, more: Partial<TargetLine> = {}): TargetLine => ({
  id,
  upper,
  lower,
  capacityUp: 1_000_000,
  capacityDown: 1_000_000,
  baseFee: 0,
  tiersUp: [],
  tiersDown: [],
  lossPermille: 0,
  ...more,
});

/**
 * A station with two free streets, and one that costs: `hill` is reached over a line of 40 kW with a base fee, which
 * gets dearer from half of its capacity on.
 */
const GRID: TargetGrid = {
  root: 'station',
  lines: [
    line('line-west', 'station', 'west', { baseFee: 1000 }),
    line('line-east', 'station', 'east', { baseFee: 2000 }),
    line('line-hill', 'east', 'hill', {
      capacityUp: 40_000,
      capacityDown: 40_000,
      baseFee: 500,
      tiersUp: [{ fromPermille: 500, price: 3000 }],
      tiersDown: [{ fromPermille: 500, price: 3000 }],
    }),
  ],
};

/** The nodes at which the suite's participants are. */
export const NODES = ['station', 'west', 'east', 'hill'] as const;
export type GridNode = (typeof NODES)[number];

const RULES: TargetRules = {
  slotLength: 900,
  gateClosure: 60,
  minimumAvailability: 1,
  // As many slots as possible: runs that follow one another in one market do not meet.
  horizon: 360 * 86_400,
  retention: 86_400,
  minimumLot: 10,
  lotSizes: [],
  depth: 20,
};

/** Slots as short as the protocol has them: what happens after their end comes soon. */
const SHORT: TargetRules = { ...RULES, slotLength: 60, gateClosure: 2 };

/** Limits that no check comes near. */
const WIDE: TargetLimits = {
  frameBytes: 256 * 1024,
  inFlight: 64,
  ratePerPoint: 2000,
  burstPerPoint: 8000,
  ratePerIssuer: 50_000,
  burstPerIssuer: 100_000,
  sessions: 2000,
  sessionsPerPoint: 8,
  greetings: 1000,
  greetingsPerNetwork: 1000,
  faultRate: 1000,
  faultBurst: 10_000,
  helloTimeoutMs: 20_000,
  bufferedBytes: 1024 * 1024,
  bookIntervalMs: 5,
};

/** Limits that a check can reach with a few requests, and that fill up again slowly beside these. */
const NARROW: TargetLimits = {
  frameBytes: 16 * 1024,
  inFlight: 4,
  ratePerPoint: 1,
  burstPerPoint: 20,
  ratePerIssuer: 20,
  burstPerIssuer: 60,
  sessions: 12,
  sessionsPerPoint: 2,
  greetings: 6,
  greetingsPerNetwork: 4,
  faultRate: 2,
  faultBurst: 6,
  helloTimeoutMs: 1000,
  bufferedBytes: 64 * 1024,
  bookIntervalMs: 1,
};

/** So many connection points at each node; their names tell where they are. */
const pointsAt = (nodes: readonly string[], each: number): TargetPoint[] =>
  nodes.flatMap((node) => Array.from({ length: each }, (_, place) => ({ point: `${node}-${place + 1}`, node })));

/** Meters that the operator has registered by their names. */
export const REGISTERED_METERS = [
  { meter: 'registered 1', point: 'hill-58' },
  { meter: 'registered 2', point: 'hill-59' },
] as const;

const BASIC = ['direct', 'pay-as-offer', 'fees', 'renewal'] as const;

/** A market in a tree: with one above it and others below, and few takes at once. */
const TREE = {
  features: [...BASIC, 'tree', 'log'],
  grid: { ...GRID, lines: GRID.lines.map((each) => ({ ...each, lossPermille: each.id === 'line-hill' ? 100 : 0 })) },
  points: pointsAt(NODES, 60),
  rules: SHORT,
  limits: { ...WIDE, takesPerPoint: 4, takesPerLink: 6 },
  balance: { reportWithin: 10, suspendAfter: 1 },
  losses: { price: 50_000, before: 30, lot: 10 },
  hasUpper: true,
} as const satisfies Setting;

/** The set-ups by their names. `main` is the one that nearly all checks look at. */
export const SETTINGS = {
  main: { features: BASIC, grid: GRID, points: pointsAt(NODES, 120), rules: RULES, limits: WIDE },
  limits: {
    features: BASIC,
    grid: GRID,
    points: pointsAt(NODES, 30),
    rules: { ...RULES, lotSizes: [100, 200, 1000], minimumAvailability: 20 },
    limits: NARROW,
    isWithoutOperator: true,
  },
  durable: { features: BASIC, grid: GRID, points: pointsAt(NODES, 30), rules: RULES, limits: WIDE },
  revocation: {
    features: BASIC,
    grid: GRID,
    points: pointsAt(NODES, 30),
    rules: RULES,
    limits: WIDE,
    hasRevocation: true,
  },
  ending: {
    features: BASIC,
    grid: GRID,
    points: pointsAt(NODES, 30),
    rules: RULES,
    limits: WIDE,
    isWithoutOperator: true,
    serviceSeconds: 30,
  },
  metering: {
    features: [...BASIC, 'metering'],
    grid: GRID,
    points: pointsAt(NODES, 60),
    rules: RULES,
    limits: WIDE,
    metering: { meters: REGISTERED_METERS, clockSkew: 30 },
  },
  settlement: {
    features: [...BASIC, 'metering', 'settlement'],
    grid: GRID,
    points: [
      ...pointsAt(['station', 'hill'], 40),
      // Ten euros of credit, and none.
      ...pointsAt(['west'], 40).map((each) => ({ ...each, credit: '1000000000' })),
      ...pointsAt(['east'], 40).map((each) => ({ ...each, credit: '0' })),
    ],
    rules: SHORT,
    limits: WIDE,
    metering: { meters: [], clockSkew: 30 },
    settlement: {
      mode: 'separate',
      prices: [8000, 12_000],
      after: 1,
      latest: 60,
      maxEstimated: 1000,
      credit: 'unlimited',
    },
  },
  tree: TREE,
  'tree-durable': TREE,
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;
