import { type Watts, watts } from '@bc4p/protocol/units';
import { decimalIn, rowFor } from './cell.ts';
import { fault } from './fault.ts';
import type { Row } from './table.ts';

/** The power that a three-phase line may carry, rounded down: √3 · voltage · iMax · loadingMax, at power factor 1. */
export function lineRating(line: Row, types: ReadonlyMap<string, Row>, nodes: ReadonlyMap<string, Row>): Watts {
  const [a, b] = (['nodeA', 'nodeB'] as const).map((end) => decimalIn(rowFor(line, end, nodes, 'Node.csv'), 'vmR', 6));
  if (a === undefined || a !== b)
    throw fault(line, 'its ends have different voltages', 'a line joins nodes of one vmR');
  const type = rowFor(line, 'type', types, 'LineType.csv');
  // kV with 6 digits is mV; A with 3 digits is mA; percent with 3 digits is 10⁻⁵.
  const scaled = a * decimalIn(type, 'iMax', 3) * decimalIn(line, 'loadingMax', 3);
  return positive(line, watts(Math.floor((Math.sqrt(3) * Number(scaled)) / 1e11)));
}

/** The power that a transformer may carry, rounded down: its rated apparent power · loadingMax, at power factor 1. */
export function transformerRating(transformer: Row, types: ReadonlyMap<string, Row>): Watts {
  const type = rowFor(transformer, 'type', types, 'TransformerType.csv');
  // MVA with 6 digits is VA; percent with 3 digits is 10⁻⁵.
  return positive(
    transformer,
    watts(Number((decimalIn(type, 'sR', 6) * decimalIn(transformer, 'loadingMax', 3)) / 100_000n)),
  );
}

function positive(row: Row, power: Watts): Watts {
  if (power <= 0) throw fault(row, 'it can carry nothing', 'a rating above 0');
  return power;
}
