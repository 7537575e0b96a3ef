/** Samples by their names and labels as they stand in the text. */
export type Exposition = ReadonlyMap<string, number>;

/** The samples of Prometheus's text format, by name with labels. Throws where a line is not of that format. */
export function readExposition(text: string): Exposition {
  const samples = new Map<string, number>();
  const described = new Set<string>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const comment = /^# (?:HELP (\S+) .+|TYPE (\S+) (?:counter|gauge|histogram|summary))$/.exec(line);
    if (comment !== null) {
      described.add(comment[1] ?? comment[2] ?? '');
      continue;
    }
    const sample = /^([a-z][a-z0-9_]*)(\{(?:[a-z_]+="[^"\\\n]*",?)*\})? (\S+)$/.exec(line);
    const [, name = '', labels = '', value] = sample ?? [];
    const family = [name, name.replace(/_(?:bucket|sum|count)$/, '')].find((one) => described.has(one));
    if (sample === null || family === undefined || !isNumber(value ?? ''))
      throw new Error(`not of the text format: ${line}`);
    samples.set(`${name}${labels}`, Number(value));
  }
  return samples;
}

// What has not been measured yet is Nan, which Prometheus reads in any case.
function isNumber(value: string): boolean {
  return /^nan$/i.test(value) || !Number.isNaN(Number(value));
}
