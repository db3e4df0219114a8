/**
 * Drug classes by target or mechanism, each below its wider class. Names are Stratum's own (no ATC).
 * Sources: product labels as approved by FDA and EMA; NCI Drug Dictionary. Written 2026-11.
 * id | name | parent
 */
export const CLASS_TABLE = `
targeted | targeted therapy |
kinase-inhibitor | kinase inhibitor | targeted
egfr-tki | EGFR tyrosine kinase inhibitor | kinase-inhibitor
egfr-tki-1 | EGFR inhibitor, 1st generation | egfr-tki
egfr-tki-2 | EGFR inhibitor, 2nd generation | egfr-tki
egfr-tki-3 | EGFR inhibitor, 3rd generation | egfr-tki
egfr-tki-exon20 | EGFR exon 20 inhibitor | egfr-tki
alk-inhibitor | ALK inhibitor | kinase-inhibitor
alk-inhibitor-1 | ALK inhibitor, 1st generation | alk-inhibitor
alk-inhibitor-2 | ALK inhibitor, 2nd generation | alk-inhibitor
alk-inhibitor-3 | ALK inhibitor, 3rd generation | alk-inhibitor
ros1-inhibitor | ROS1 inhibitor | kinase-inhibitor
ntrk-inhibitor | TRK inhibitor | kinase-inhibitor
met-inhibitor | MET inhibitor | kinase-inhibitor
ret-inhibitor | RET inhibitor | kinase-inhibitor
braf-inhibitor | BRAF inhibitor | kinase-inhibitor
mek-inhibitor | MEK inhibitor | kinase-inhibitor
her2-tki | HER2 tyrosine kinase inhibitor | kinase-inhibitor
fgfr-inhibitor | FGFR inhibitor | kinase-inhibitor
vegfr-tki | VEGFR tyrosine kinase inhibitor | kinase-inhibitor
cdk46-inhibitor | CDK4/6 inhibitor | kinase-inhibitor
mtor-inhibitor | mTOR inhibitor | kinase-inhibitor
pi3k-inhibitor | PI3K inhibitor | kinase-inhibitor
akt-inhibitor | AKT inhibitor | kinase-inhibitor
bcr-abl-inhibitor | BCR-ABL inhibitor | kinase-inhibitor
kit-inhibitor | KIT inhibitor | kinase-inhibitor
btk-inhibitor | BTK inhibitor | kinase-inhibitor
jak-inhibitor | JAK inhibitor | kinase-inhibitor
flt3-inhibitor | FLT3 inhibitor | kinase-inhibitor
kras-g12c-inhibitor | KRAS G12C inhibitor | targeted
parp-inhibitor | PARP inhibitor | targeted
idh-inhibitor | IDH inhibitor | targeted
bcl2-inhibitor | BCL-2 inhibitor | targeted
proteasome-inhibitor | proteasome inhibitor | targeted
hdac-inhibitor | HDAC inhibitor | targeted
ezh2-inhibitor | EZH2 inhibitor | targeted
hedgehog-inhibitor | hedgehog pathway inhibitor | targeted
hif2a-inhibitor | HIF-2α inhibitor | targeted
menin-inhibitor | menin inhibitor | targeted
antibody | monoclonal antibody | targeted
egfr-antibody | EGFR antibody | antibody
egfr-met-antibody | EGFR-MET bispecific antibody | egfr-antibody
her2-antibody | HER2 antibody | antibody
vegf-antibody | VEGF or VEGFR antibody | antibody
cd20-antibody | CD20 antibody | antibody
cd38-antibody | CD38 antibody | antibody
claudin182-antibody | claudin 18.2 antibody | antibody
bispecific-t-cell-engager | T-cell engager | antibody
adc | antibody-drug conjugate | targeted
her2-adc | HER2 antibody-drug conjugate | adc
trop2-adc | TROP2 antibody-drug conjugate | adc
immunotherapy | immunotherapy |
checkpoint-inhibitor | immune checkpoint inhibitor | immunotherapy
pd1-inhibitor | PD-1 inhibitor | checkpoint-inhibitor
pdl1-inhibitor | PD-L1 inhibitor | checkpoint-inhibitor
ctla4-inhibitor | CTLA-4 inhibitor | checkpoint-inhibitor
lag3-inhibitor | LAG-3 inhibitor | checkpoint-inhibitor
car-t | CAR T-cell therapy | immunotherapy
cytokine | cytokine | immunotherapy
imid | immunomodulatory imide | immunotherapy
chemotherapy | chemotherapy |
platinum | platinum compound | chemotherapy
taxane | taxane | chemotherapy
antimetabolite | antimetabolite | chemotherapy
fluoropyrimidine | fluoropyrimidine | antimetabolite
antifolate | antifolate | antimetabolite
anthracycline | anthracycline | chemotherapy
topoisomerase-inhibitor | topoisomerase inhibitor | chemotherapy
vinca-alkaloid | vinca alkaloid | chemotherapy
alkylating-agent | alkylating agent | chemotherapy
other-chemotherapy | other chemotherapy | chemotherapy
endocrine | endocrine therapy |
serm | selective oestrogen receptor modulator | endocrine
serd | selective oestrogen receptor degrader | endocrine
aromatase-inhibitor | aromatase inhibitor | endocrine
gnrh | GnRH agonist or antagonist | endocrine
antiandrogen | androgen receptor pathway inhibitor | endocrine
androgen-synthesis-inhibitor | androgen synthesis inhibitor | endocrine
somatostatin-analogue | somatostatin analogue | endocrine
radioligand | radioligand therapy |
supportive | supportive therapy |
corticosteroid | corticosteroid | supportive
bone-modifying | bone-modifying agent | supportive
growth-factor | haematopoietic growth factor | supportive
anticoagulant | anticoagulant |
vitamin-k-antagonist | vitamin K antagonist | anticoagulant
direct-oral-anticoagulant | direct oral anticoagulant | anticoagulant
heparin | heparin | anticoagulant
immunosuppressant | immunosuppressant |
tnf-inhibitor | TNF inhibitor | immunosuppressant
interleukin-inhibitor | interleukin inhibitor | immunosuppressant
`;
