/**
 * Targeted agents by international non-proprietary name, with brand and code names.
 * Sources: product labels as approved by FDA and EMA; NCI Drug Dictionary. Written 2026-11.
 * INN | other names | classes
 */
export const TARGETED_TABLE = `
gefitinib | Iressa, ZD1839 | egfr-tki-1
erlotinib | Tarceva, OSI-774 | egfr-tki-1
icotinib | Conmana, BPI-2009 | egfr-tki-1
afatinib | Gilotrif, Giotrif, BIBW 2992 | egfr-tki-2, her2-tki
dacomitinib | Vizimpro, PF-00299804 | egfr-tki-2
osimertinib | Tagrisso, AZD9291 | egfr-tki-3
lazertinib | Lazcluze, Leclaza, YH25448 | egfr-tki-3
almonertinib | aumolertinib, Ameile, HS-10296 | egfr-tki-3
furmonertinib | firmonertinib, Ivesa, AST2818 | egfr-tki-3
mobocertinib | Exkivity, TAK-788 | egfr-tki-exon20
sunvozertinib | Zegfrovy, DZD9008 | egfr-tki-exon20
zipalertinib | CLN-081, TAS6417 | egfr-tki-exon20
crizotinib | Xalkori, PF-02341066 | alk-inhibitor-1, ros1-inhibitor, met-inhibitor
ceritinib | Zykadia, LDK378 | alk-inhibitor-2
alectinib | Alecensa, CH5424802 | alk-inhibitor-2
brigatinib | Alunbrig, AP26113 | alk-inhibitor-2
ensartinib | Ensacove, X-396 | alk-inhibitor-2
lorlatinib | Lorbrena, Lorviqua, PF-06463922 | alk-inhibitor-3, ros1-inhibitor
entrectinib | Rozlytrek, RXDX-101 | ros1-inhibitor, ntrk-inhibitor
repotrectinib | Augtyro, TPX-0005 | ros1-inhibitor, ntrk-inhibitor
taletrectinib | Ibtrozi, DS-6051b | ros1-inhibitor, ntrk-inhibitor
larotrectinib | Vitrakvi, LOXO-101 | ntrk-inhibitor
selitrectinib | LOXO-195 | ntrk-inhibitor
capmatinib | Tabrecta, INC280 | met-inhibitor
tepotinib | Tepmetko, EMD 1214063 | met-inhibitor
savolitinib | Orpathys, AZD6094 | met-inhibitor
selpercatinib | Retevmo, Retsevmo, LOXO-292 | ret-inhibitor
pralsetinib | Gavreto, BLU-667 | ret-inhibitor
vemurafenib | Zelboraf, PLX4032 | braf-inhibitor
dabrafenib | Tafinlar, GSK2118436 | braf-inhibitor
encorafenib | Braftovi, LGX818 | braf-inhibitor
tovorafenib | Ojemda | braf-inhibitor
trametinib | Mekinist, GSK1120212 | mek-inhibitor
cobimetinib | Cotellic, GDC-0973 | mek-inhibitor
binimetinib | Mektovi, MEK162 | mek-inhibitor
selumetinib | Koselugo, AZD6244 | mek-inhibitor
mirdametinib | Gomekli, PD-0325901 | mek-inhibitor
sotorasib | Lumakras, Lumykras, AMG 510 | kras-g12c-inhibitor
adagrasib | Krazati, MRTX849 | kras-g12c-inhibitor
divarasib | GDC-6036 | kras-g12c-inhibitor
olomorasib | LY3537982 | kras-g12c-inhibitor
lapatinib | Tykerb, Tyverb | her2-tki
neratinib | Nerlynx, HKI-272 | her2-tki
tucatinib | Tukysa, ONT-380 | her2-tki
pyrotinib | SHR1258 | her2-tki
zongertinib | Hernexeos, BI 1810631 | her2-tki
erdafitinib | Balversa, JNJ-42756493 | fgfr-inhibitor
pemigatinib | Pemazyre, INCB054828 | fgfr-inhibitor
futibatinib | Lytgobi, TAS-120 | fgfr-inhibitor
infigratinib | Truseltiq, BGJ398 | fgfr-inhibitor
sunitinib | Sutent, SU11248 | vegfr-tki, kit-inhibitor
sorafenib | Nexavar, BAY 43-9006 | vegfr-tki
pazopanib | Votrient | vegfr-tki
axitinib | Inlyta | vegfr-tki
cabozantinib | Cabometyx, Cometriq, XL184 | vegfr-tki, met-inhibitor
lenvatinib | Lenvima, Kisplyx | vegfr-tki
regorafenib | Stivarga | vegfr-tki
vandetanib | Caprelsa, ZD6474 | vegfr-tki, ret-inhibitor
tivozanib | Fotivda | vegfr-tki
nintedanib | Vargatef, Ofev, BIBF 1120 | vegfr-tki
fruquintinib | Fruzaqla | vegfr-tki
palbociclib | Ibrance, PD-0332991 | cdk46-inhibitor
ribociclib | Kisqali, LEE011 | cdk46-inhibitor
abemaciclib | Verzenio, Verzenios, LY2835219 | cdk46-inhibitor
everolimus | Afinitor, RAD001 | mtor-inhibitor
temsirolimus | Torisel | mtor-inhibitor
alpelisib | Piqray, BYL719 | pi3k-inhibitor
inavolisib | Itovebi, GDC-0077 | pi3k-inhibitor
idelalisib | Zydelig | pi3k-inhibitor
copanlisib | Aliqopa | pi3k-inhibitor
capivasertib | Truqap, AZD5363 | akt-inhibitor
imatinib | Gleevec, Glivec, STI571 | bcr-abl-inhibitor, kit-inhibitor
dasatinib | Sprycel | bcr-abl-inhibitor
nilotinib | Tasigna | bcr-abl-inhibitor
bosutinib | Bosulif | bcr-abl-inhibitor
ponatinib | Iclusig | bcr-abl-inhibitor
asciminib | Scemblix | bcr-abl-inhibitor
avapritinib | Ayvakit, Ayvakyt, BLU-285 | kit-inhibitor
ripretinib | Qinlock | kit-inhibitor
ibrutinib | Imbruvica, PCI-32765 | btk-inhibitor
acalabrutinib | Calquence | btk-inhibitor
zanubrutinib | Brukinsa | btk-inhibitor
pirtobrutinib | Jaypirca, LOXO-305 | btk-inhibitor
ruxolitinib | Jakafi, Jakavi | jak-inhibitor
fedratinib | Inrebic | jak-inhibitor
tofacitinib | Xeljanz | jak-inhibitor
baricitinib | Olumiant | jak-inhibitor
upadacitinib | Rinvoq | jak-inhibitor
midostaurin | Rydapt | flt3-inhibitor
gilteritinib | Xospata | flt3-inhibitor
quizartinib | Vanflyta | flt3-inhibitor
olaparib | Lynparza, AZD2281 | parp-inhibitor
niraparib | Zejula, MK-4827 | parp-inhibitor
rucaparib | Rubraca | parp-inhibitor
talazoparib | Talzenna | parp-inhibitor
ivosidenib | Tibsovo, AG-120 | idh-inhibitor
enasidenib | Idhifa, AG-221 | idh-inhibitor
vorasidenib | Voranigo, AG-881 | idh-inhibitor
olutasidenib | Rezlidhia | idh-inhibitor
venetoclax | Venclexta, Venclyxto, ABT-199 | bcl2-inhibitor
bortezomib | Velcade | proteasome-inhibitor
carfilzomib | Kyprolis | proteasome-inhibitor
ixazomib | Ninlaro | proteasome-inhibitor
vorinostat | Zolinza | hdac-inhibitor
tazemetostat | Tazverik | ezh2-inhibitor
vismodegib | Erivedge | hedgehog-inhibitor
sonidegib | Odomzo | hedgehog-inhibitor
belzutifan | Welireg | hif2a-inhibitor
revumenib | Revuforj | menin-inhibitor
`;
