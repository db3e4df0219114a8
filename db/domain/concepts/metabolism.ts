import { readConcepts } from './table.ts';

/** Metabolism, hormones, iron and vitamins. LOINC codes from general knowledge (check digits tested). 2026-01. */
export const METABOLISM = readConcepts(
  'metabolism',
  `
glucose | Glucose | mg/dL @glucose | 0..3000 I | 2345-7; 14749-6; 2339-0 | glu; blood glucose; serum glucose; blutzucker; bz; glukose; glycémie; glucemia; glucosa
glucose_fasting | Glucose, fasting | mg/dL @glucose | 0..3000 I | 1558-6 | fpg; fbg; fasting glucose; fasting plasma glucose; nüchternglukose; nüchternblutzucker; glycémie à jeun; glucemia en ayunas
hba1c | Haemoglobin A1c | % @hba1c | 2..25 W | 4548-4; 17856-6; 59261-8 | a1c; hb a1c; glycated hemoglobin; glycosylated hemoglobin; glykiertes hämoglobin; hémoglobine glyquée; hemoglobina glicosilada
cholesterol | Cholesterol, total | mg/dL @cholesterol | 0..3000 W | 2093-3; 14647-2 | chol; total cholesterol; tc; gesamtcholesterin; cholesterin; cholestérol total; colesterol total
ldl_cholesterol | LDL cholesterol | mg/dL @cholesterol | 0..2500 W | 13457-7; 2089-1; 18262-6 | ldl; ldl-c; ldlc; ldl-cholesterin; cholestérol ldl; colesterol ldl
hdl_cholesterol | HDL cholesterol | mg/dL @cholesterol | 0..500 W | 2085-9; 14646-4 | hdl; hdl-c; hdlc; hdl-cholesterin; cholestérol hdl; colesterol hdl
triglycerides | Triglycerides | mg/dL @triglycerides | 0..30000 W | 2571-8; 14927-8 | tg; trig; triglyzeride; triglycérides; triglicéridos
lipoprotein_a | Lipoprotein(a), molar | nmol/L | 0..2000 W | 43583-4 | lp(a); lpa; lipoprotein a; lipoprotein (a)
  ! Mass (mg/dL) and molar values are not converted: the factor depends on the isoform.
lactate | Lactate | mmol/L @lactate | 0..60 W | 2524-7 | lac; lactic acid; laktat; acide lactique; lactato
iron | Iron | ug/dL @iron | 0..10000 W | 2498-4 | fe; serum iron; eisen; fer sérique; hierro
transferrin_saturation | Transferrin saturation | % | 0..150 W | 2502-3 | tsat; iron saturation; transferrinsättigung; saturation de la transferrine; saturación de transferrina
vitamin_b12 | Vitamin B12 | pg/mL @vitamin_b12 | 0..50000 W | 2132-9 | b12; cobalamin; vitamine b12; vitamina b12
folate | Folate | ng/mL @folate | 0..1000 W | 2284-8 | folic acid; folsäure; acide folique; ácido fólico; folato
vitamin_d | 25-hydroxyvitamin D | ng/mL @vitamin_d | 0..1000 W | 62292-8; 1989-3 | 25-oh vitamin d; 25ohd; 25-oh-d; vit d; vitamin d 25-oh; calcidiol; vitamine d; vitamina d
`,
);

export const ENDOCRINE = readConcepts(
  'endocrine',
  `
tsh | Thyrotropin | m[iU]/L | 0..2000 W | 3016-3; 11580-8 | thyroid stimulating hormone; thyrotropin; thyreotropin; thyréostimuline
free_t4 | Thyroxine, free | ng/dL @thyroxine | 0..30 W | 3024-7; 14920-3 | ft4; free thyroxine; t4 free; freies t4; t4 libre
free_t3 | Triiodothyronine, free | pg/mL @triiodothyronine | 0..100 W | 3051-0; 14928-6 | ft3; t3 free; freies t3; t3 libre
cortisol | Cortisol | ug/dL @cortisol | 0..500 W | 2143-6 | cortisol am; morning cortisol; kortisol
testosterone | Testosterone | ng/dL @testosterone | 0..10000 W | 2986-8; 14913-8 | total testosterone; testosteron; testostérone; testosterona
estradiol | Estradiol | pg/mL @estradiol | 0..50000 W | 2243-4 | e2; oestradiol; östradiol; œstradiol
fsh | Follitropin | [iU]/L | 0..500 W | 15067-2 | follicle stimulating hormone; follitropin
lh | Lutropin | [iU]/L | 0..500 W | 10501-5 | luteinizing hormone; lutropin
pth | Parathyrin, intact | pg/mL | 0..10000 W | 2731-8 | parathyroid hormone; ipth; intact pth; parathormon; parathormone
`,
);
