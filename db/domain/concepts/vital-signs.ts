import { readConcepts } from './table.ts';

/** Vital signs, body measures and wearables. LOINC codes from general knowledge (check digits tested); heaviest documented human 635 kg, tallest 272 cm. 2026-01. */
export const VITAL_SIGNS = readConcepts(
  'vital signs',
  `
systolic_blood_pressure | Systolic blood pressure | mm[Hg] | 0..375 I | 8480-6 | sbp; sysbp; systolic; systolic bp; rr syst; blutdruck systolisch; systolischer blutdruck; pression systolique; pas; presión sistólica; tensión arterial sistólica; bp systolic
diastolic_blood_pressure | Diastolic blood pressure | mm[Hg] | 0..375 I | 8462-4 | dbp; diabp; diastolic; diastolic bp; rr diast; blutdruck diastolisch; diastolischer blutdruck; pression diastolique; pad; presión diastólica; tensión arterial diastólica; bp diastolic
heart_rate | Heart rate | /min | 0..390 I | 8867-4 | hr; pulse; pulse rate; puls; herzfrequenz; hf; fréquence cardiaque; fc; frecuencia cardiaca; pulso
respiratory_rate | Respiratory rate | /min | 0..330 I | 9279-1 | resp rate; resp; respiration rate; atemfrequenz; af; fréquence respiratoire; frecuencia respiratoria
temperature | Body temperature | Cel | 14..47 I | 8310-5 | temp; body temp; körpertemperatur; temperatur; température; temperatura
oxygen_saturation | Oxygen saturation | % | 0..100 D | 59408-5; 2708-6 | spo2; sao2; o2 sat; o2sat; sauerstoffsättigung; saturation en oxygène; saturación de oxígeno; sättigung
weight | Body weight | kg | 0.2..650 W | 29463-7 | wt; body weight; weight kg; gewicht; körpergewicht; poids; peso
height | Body height | cm | 15..275 W | 8302-2 | ht; body height; height cm; größe; körpergröße; groesse; taille; talla; estatura; altura; body length
bmi | Body mass index | kg/m2 | 5..210 W | 39156-5 | body mass index; indice de masse corporelle; imc; índice de masa corporal; körpermasseindex
body_surface_area | Body surface area | m2 | 0.05..4.5 W | 3140-1 | bsa; körperoberfläche; kof; surface corporelle; superficie corporal
`,
);

export const WEARABLES = readConcepts(
  'wearables',
  `
steps_per_day | Steps per day | {steps}/d | 0..200000 W | 41950-7 | steps; step count; daily steps; schritte; schritte pro tag; pas par jour; pasos; pasos diarios; avg daily steps
resting_heart_rate | Resting heart rate | /min | 15..250 W | 40443-4 | rhr; resting hr; ruhepuls; ruheherzfrequenz; fréquence cardiaque au repos; frecuencia cardiaca en reposo
sleep_duration | Sleep duration | h | 0..24 D | 93832-4 | sleep hours; sleep; schlafdauer; durée du sommeil; horas de sueño
heart_rate_variability | Heart rate variability (RMSSD) | ms | 0..1000 W | | hrv; rmssd; hrv rmssd; herzfrequenzvariabilität
activity_minutes | Moderate to vigorous activity per day | min | 0..1440 D | | mvpa; active minutes; activity minutes; aktive minuten
`,
);
