/** A ClickHouse on this machine, alone on the loopback and in a folder of its own: it is asked what DuckDB is asked. */
import { spawn } from 'node:child_process';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { ensureProgram } from '../debian.ts';
import { freePort } from '../project.ts';
import { COUNTS_TABLE, type Ask } from './sql.ts';

const PLACES = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'];

/** The path of its server; undefined when there is none and none can be installed. */
export const ensureClickHouse = (): string | undefined => ensureProgram(PLACES, 'clickhouse-server');

/** The table of the counts, as ClickHouse keeps it: by month, so that an old month is dropped at once. */
const TABLE = `CREATE TABLE ${COUNTS_TABLE} (jour Date, heure UInt8, quoi String, page String, reponse String, version String,
  langue String, ecran String, nombre UInt64) ENGINE = MergeTree PARTITION BY toYYYYMM(jour) ORDER BY (jour, heure, quoi, page)`;

/** A ClickHouse that runs. */
export interface ClickHouse {
  readonly version: string;
  readonly ask: Ask;
  /** Fills the table of the counts from a file of values apart by tabs. */
  readonly load: (file: string) => Promise<void>;
  /** What the table takes on the disk, in bytes. */
  readonly size: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Debian's ClickHouse is of 2018: its files begin with the name of the house where it was made. */
const settings = (folder: string, http: number, tcp: number): string => `<yandex>
  <logger><level>error</level><console>1</console></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <path>${join(folder, 'donnees')}/</path>
  <tmp_path>${join(folder, 'temporaire')}/</tmp_path>
  <users_config>${join(folder, 'users.xml')}</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>100000000</mark_cache_size>
</yandex>
`;
const USERS = `<yandex>
  <profiles><default><max_memory_usage>3000000000</max_memory_usage></default></profiles>
  <users><default>
    <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
  </default></users>
  <quotas><default/></quotas>
</yandex>
`;

const ANSWER = v.object({ data: v.array(v.array(v.union([v.string(), v.number()]))) });

/**
 * Starts it, with an empty table of the counts.
 *
 * @param program its path.
 * @param folder where it keeps everything; whoever asked takes it away.
 */
export async function startClickHouse(program: string, folder: string): Promise<ClickHouse> {
  const [http, tcp] = [await freePort(), await freePort()];
  for (const name of ['donnees', 'temporaire']) mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, 'config.xml');
  writeFileSync(file, settings(folder, http, tcp));
  writeFileSync(join(folder, 'users.xml'), USERS);
  const server = spawn(program, [`--config-file=${file}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${http}/`;
  const post = async (query: string, body: RequestInit['body'] = ''): Promise<string> => {
    const response = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
    const text = await response.text();
    if (!response.ok) throw new Error(`ClickHouse : ${text.slice(0, 300)}`);
    return text;
  };
  const ask: Ask = async (sql) => v.parse(ANSWER, JSON.parse(await post(`${sql} FORMAT JSONCompact`))).data;
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error('ClickHouse ne démarre pas');
    try {
      const [[version] = []] = await ask('SELECT version()');
      await post(TABLE);
      return {
        version: String(version),
        ask,
        load: async (rows) => {
          await post(
            `INSERT INTO ${COUNTS_TABLE} FORMAT TabSeparated`,
            // What Node calls a stream of the web is one.
            Readable.toWeb(createReadStream(rows)) as unknown as RequestInit['body'],
          );
        },
        size: async () => {
          const [[bytes] = []] = await ask(
            `SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND table = '${COUNTS_TABLE}'`,
          );
          return Number(bytes);
        },
        stop,
      };
    } catch (error) {
      // Before it listens, nothing answers.
      if (!(error instanceof TypeError)) {
        await stop();
        throw error;
      }
      await setTimeout(100);
    }
  }
  await stop();
  throw new Error('ClickHouse ne répond pas');
}
