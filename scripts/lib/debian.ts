/** Packages of Debian, for the few programs that no package of npm brings. */
import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this process may install packages: it is root, on Debian or its like. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages, quietly.
 *
 * @throws when one could not be installed.
 */
export function installPackages(packages: readonly string[]): void {
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}

/**
 * The path of a program, installed first when it is missing, if that may be.
 *
 * @param places where it may stand.
 * @param name the package that brings it.
 * @param also other packages that the caller needs.
 * @returns undefined when there is none and none can be installed.
 */
export function ensureProgram(
  places: readonly string[],
  name: string,
  also: readonly string[] = [],
): string | undefined {
  const find = () => places.find((path) => existsSync(path));
  const packages = [...(find() === undefined ? [name] : []), ...also];
  if (packages.length > 0 && mayInstallPackages()) {
    console.log(`Installation des paquets Debian : ${packages.join(', ')}…`);
    try {
      installPackages(packages);
    } catch {
      console.warn('Les paquets n’ont pas pu être installés.');
    }
  }
  return find();
}

/** The exit code of a check that this machine cannot make. */
export const NOT_MADE = 77;
