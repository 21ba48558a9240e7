import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importOcmf } from '../src/ocmf/import-ocmf.ts';

/** Records of real charging stations (S.A.F.E. Transparenzsoftware, Apache-2.0) are no part of this repository. */
const DATA = ['../shared/data/ocmf/', '../../shared/data/ocmf/']
  .map((path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url)))
  .find((folder) => existsSync(folder));

/** How many records of a file are verified, and the codes against the others. */
async function verdictOf(file: string): Promise<{ readonly verified: number; readonly against: readonly string[][] }> {
  const { judgements } = await importOcmf({ files: [`${DATA}${file}`], publicKeys: [], trust: [] });
  const against = judgements.filter(({ isVerified }) => !isVerified);
  return {
    verified: judgements.length - against.length,
    against: against.map(({ reasons }) => reasons.map(({ code }) => code)),
  };
}

describe.skipIf(DATA === undefined)(
  'records of real charging stations (skipped where shared/data/ocmf is not there)',
  () => {
    test.each([
      ['brainpoolP256r1.xml', 2],
      ['keba_test.xml', 100],
      ['keba_test_txn.xml', 100],
      ['nistP384_0Wh.xml', 2],
      ['OCMF_Test_Data_00.xml', 2],
      ['Ocmf_Example_OBIS_98.8.0_2.8.0.xml', 1],
      ['ocmf_sec.xml', 2],
      ['ocmf_tariff_1.xml', 1],
      ['test_ocmf_ebee_01.xml', 2],
      ['test_ocmf_keba_kcp30.xml', 1],
      ['VW_OCMF_load.xml', 1],
    ])('%s: all %i are verified', async (file, verified) => {
      expect(await verdictOf(file)).toEqual({ verified, against: [] });
    });

    test.each([
      ['test_ocmf_keba_kcp30_fail.xml', [['signature-wrong']]],
      ['OCMF-receipt-with_import_and_export.xml', [['signature-wrong']]],
      ['test_ocmf_ebee_02.xml', [['signature-wrong'], ['begin-missing']]],
      ['second_key_fail_ocmf.xml', [['end-missing'], ['key-unfit']]],
      // Good signatures over what the meter itself calls unusable.
      ['20211007-device-with-evt-ocmf-sss-ses.xml', Array(2).fill(['error-flags', 'meter-status'])],
      ['OCMF-receipt-with_publickey_and_data.xml', [['error-flags', 'meter-status']]],
      ['test_ocmf_transaction_two_values.xml', Array(2).fill(['charging-error', 'page-repeated'])],
      // No records in them.
      ['OCMF-receipt-template.xml', [['not-ocmf']]],
      ['OCMF-receipt-template_with_publickey.xml', [['not-ocmf']]],
      ['test_mennekes_charging_processes.xml', [['not-ocmf']]],
      ['test_ocmf_rsa_01.xml', [['not-ocmf']]],
    ])('%s: refused', async (file, against) => {
      expect(await verdictOf(file)).toEqual({ verified: 0, against });
    });

    test('the same records in two files count once', async () => {
      const files = ['keba_test.xml', 'keba_test_txn.xml'].map((file) => `${DATA}${file}`);
      const { judgements, evidence } = await importOcmf({ files, publicKeys: [], trust: [] });
      expect(evidence.records).toHaveLength(100);
      const codes = judgements.flatMap(({ reasons }) => reasons.map(({ code }) => code));
      expect(codes).toEqual(Array(100).fill('page-repeated'));
    });
  },
);
