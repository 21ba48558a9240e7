import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Small disks of a test's own: made of memory or of a file, taken away at the end. Only where this machine allows it. */
export class Disks implements Disposable {
  readonly #folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'bc4p-disks-'));
  readonly #mounted: string[] = [];

  /** Why no disk can be made here; undefined if one can. */
  static get impossible(): string | undefined {
    using disks = new Disks();
    try {
      disks.mountImage(disks.makeImage(8), join(disks.#folder, 'try'));
      return undefined;
    } catch (error) {
      return String(error).split('\n')[0];
    }
  }

  /** A file of so many megabytes that holds an empty ext4. */
  makeImage(megabytes: number): string {
    const image = join(this.#folder, 'disk.img');
    execFileSync('truncate', ['-s', `${megabytes}M`, image]);
    execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'pipe' });
    return image;
  }

  /** The image as it is on the disk now, as after a power cut: what was not synced is not in it. */
  cut(image: string, number: number): string {
    const copy = join(this.#folder, `cut-${number}.img`);
    execFileSync('cp', ['--sparse=always', image, copy]);
    return copy;
  }

  mountImage(image: string, place: string): void {
    mkdirSync(place, { recursive: true });
    execFileSync('mount', ['-o', 'loop', image, place], { stdio: 'pipe' });
    this.#mounted.push(place);
  }

  /** A disk of memory that has room for so many megabytes. */
  mountMemory(megabytes: number, place: string): void {
    mkdirSync(place, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place], { stdio: 'pipe' });
    this.#mounted.push(place);
  }

  unmount(place: string): void {
    spawnSync('umount', ['-l', place]);
  }

  [Symbol.dispose](): void {
    for (const place of this.#mounted.reverse()) this.unmount(place);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Puts a new disk in the place of a folder, with what was in it. */
export function replaceByDisk(folder: string, mount: (place: string) => void): void {
  const aside = `${folder}.aside`;
  cpSync(folder, aside, { recursive: true });
  mount(folder);
  cpSync(aside, folder, { recursive: true });
  rmSync(aside, { recursive: true });
}
