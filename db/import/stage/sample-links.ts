import type { FactTable } from '../../domain/facts/view.ts';

/** What is known of a sample: whose it is, and where that was said. */
export interface SampleLink {
  /** Ordinal in the study. */
  readonly subject: number;
  /** `data_clinical_sample.txt, row 3`, or `the study`. */
  readonly said: string;
}

/** Which subject each sample belongs to: from the study, and from the files of the delivery as they are read. */
export class SampleLinks {
  readonly #links = new Map<string, SampleLink>();
  /** Samples whose kind is stated, by the study or by a table of samples of the delivery. */
  readonly #typed = new Set<string>();

  /** @param ordinalOf from the numbers of the view to those of the study */
  addStudy(samples: FactTable<'sample'>, subjects: number, ordinalOf: (subject: number) => number): void {
    const names = samples.words('sample');
    if (!names) return;
    for (let subject = 0; subject < subjects; subject++)
      for (let i = samples.first(subject); i < samples.end(subject); i++) {
        const name = names.words[names.codes[i]!] ?? '';
        if (name === '') continue;
        this.#links.set(name, { subject: ordinalOf(subject), said: 'the study' });
        this.#typed.add(name);
      }
  }

  find(sample: string): SampleLink | null {
    return this.#links.get(sample) ?? null;
  }

  /** Links a sample unless it has a link; returns the one that stands. */
  link(sample: string, link: SampleLink): SampleLink {
    const known = this.#links.get(sample);
    if (known) return known;
    this.#links.set(sample, link);
    return link;
  }

  /** The sample's own record exists; true the first time. */
  declare(sample: string): boolean {
    if (this.#typed.has(sample)) return false;
    this.#typed.add(sample);
    return true;
  }
}
