import { readConcepts } from './table.ts';

/**
 * Performance scales. ECOG: Oken et al., Am J Clin Oncol 1982;5:649. Karnofsky and Burchenal 1949. Lansky et al.,
 * Cancer 1987;60:1651. NYHA: Criteria Committee, 9th edition, 1994. The scales are not converted into each other.
 */
export const PERFORMANCE = readConcepts(
  'performance',
  `
ecog | ECOG performance status | ordered | | 89247-1 | ecog ps; ecog performance; performance status; ps; who performance status; who ps; zubrod; allgemeinzustand ecog; statut ecog; índice ecog; ecog score; ps ecog
  = 0 | 0 fully active | ecog 0; ps 0; grade 0; asymptomatic
  = 1 | 1 restricted in strenuous activity | ecog 1; ps 1; grade 1
  = 2 | 2 up and about more than half of waking hours | ecog 2; ps 2; grade 2
  = 3 | 3 confined to bed or chair more than half of waking hours | ecog 3; ps 3; grade 3
  = 4 | 4 completely disabled | ecog 4; ps 4; grade 4
  = 5 | 5 dead | ecog 5; ps 5; grade 5
karnofsky | Karnofsky performance status | 1 | 0..100 D | 89243-0 | kps; karnofsky index; karnofsky score; karnofsky-index; indice de karnofsky; índice de karnofsky; karnofsky ps
lansky | Lansky play-performance | 1 | 0..100 D | | lansky score; lansky play performance; lps
nyha | NYHA class | ordered | | 88020-3 | nyha functional class; new york heart association; nyha stadium; nyha klasse; classe nyha; clase nyha
  = I | I | 1; class i; nyha i; class 1
  = II | II | 2; class ii; nyha ii; class 2
  = III | III | 3; class iii; nyha iii; class 3
  = IV | IV | 4; class iv; nyha iv; class 4
child_pugh | Child-Pugh class | ordered | | | child pugh; child-turcotte-pugh; ctp class; child pugh klasse; classe de child-pugh; clase child-pugh
  = A | A (5 to 6 points) | class a; child a; cp a
  = B | B (7 to 9 points) | class b; child b; cp b
  = C | C (10 to 15 points) | class c; child c; cp c
child_pugh_score | Child-Pugh score | 1 | 5..15 D | | ctp score; child pugh points
asa | ASA physical status | ordered | | | asa class; asa score; asa physical status classification; asa klasse
  = 1 | I | i; asa i; asa 1
  = 2 | II | ii; asa ii; asa 2
  = 3 | III | iii; asa iii; asa 3
  = 4 | IV | iv; asa iv; asa 4
  = 5 | V | v; asa v; asa 5
  = 6 | VI | vi; asa vi; asa 6
life_expectancy | Life expectancy | mo | 0..1464 L | | lebenserwartung; espérance de vie; esperanza de vida
`,
);
