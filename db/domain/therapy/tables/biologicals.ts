/**
 * Antibodies, conjugates, cell and immune therapies by INN.
 * Sources: product labels as approved by FDA and EMA; NCI Drug Dictionary. Written 2026-11.
 * INN | other names | classes
 */
export const BIOLOGICAL_TABLE = `
cetuximab | Erbitux | egfr-antibody
panitumumab | Vectibix | egfr-antibody
necitumumab | Portrazza | egfr-antibody
amivantamab | Rybrevant, JNJ-61186372 | egfr-met-antibody
trastuzumab | Herceptin | her2-antibody
pertuzumab | Perjeta | her2-antibody
margetuximab | Margenza | her2-antibody
zanidatamab | Ziihera | her2-antibody
bevacizumab | Avastin | vegf-antibody
ramucirumab | Cyramza | vegf-antibody
rituximab | MabThera, Rituxan | cd20-antibody
obinutuzumab | Gazyva, Gazyvaro | cd20-antibody
ofatumumab | Arzerra, Kesimpta | cd20-antibody
daratumumab | Darzalex | cd38-antibody
isatuximab | Sarclisa | cd38-antibody
zolbetuximab | Vyloy | claudin182-antibody
tarlatamab | Imdelltra, AMG 757 | bispecific-t-cell-engager
blinatumomab | Blincyto | bispecific-t-cell-engager
teclistamab | Tecvayli | bispecific-t-cell-engager
glofitamab | Columvi | bispecific-t-cell-engager
epcoritamab | Epkinly, Tepkinly | bispecific-t-cell-engager
tebentafusp | Kimmtrak | bispecific-t-cell-engager
trastuzumab deruxtecan | Enhertu, T-DXd, DS-8201, fam-trastuzumab deruxtecan | her2-adc
trastuzumab emtansine | Kadcyla, T-DM1, ado-trastuzumab emtansine | her2-adc
sacituzumab govitecan | Trodelvy, IMMU-132 | trop2-adc
datopotamab deruxtecan | Datroway, Dato-DXd, DS-1062 | trop2-adc
patritumab deruxtecan | HER3-DXd, U3-1402 | adc
telisotuzumab vedotin | Emrelis, Teliso-V, ABBV-399 | adc
enfortumab vedotin | Padcev | adc
tisotumab vedotin | Tivdak | adc
mirvetuximab soravtansine | Elahere | adc
brentuximab vedotin | Adcetris | adc
polatuzumab vedotin | Polivy | adc
gemtuzumab ozogamicin | Mylotarg | adc
inotuzumab ozogamicin | Besponsa | adc
nivolumab | Opdivo, BMS-936558 | pd1-inhibitor
pembrolizumab | Keytruda, MK-3475 | pd1-inhibitor
cemiplimab | Libtayo | pd1-inhibitor
dostarlimab | Jemperli | pd1-inhibitor
tislelizumab | Tevimbra | pd1-inhibitor
toripalimab | Loqtorzi | pd1-inhibitor
retifanlimab | Zynyz | pd1-inhibitor
sintilimab | Tyvyt | pd1-inhibitor
camrelizumab | AiRuiKa | pd1-inhibitor
atezolizumab | Tecentriq | pdl1-inhibitor
durvalumab | Imfinzi, MEDI4736 | pdl1-inhibitor
avelumab | Bavencio | pdl1-inhibitor
ipilimumab | Yervoy | ctla4-inhibitor
tremelimumab | Imjudo | ctla4-inhibitor
relatlimab | BMS-986016 | lag3-inhibitor
tisagenlecleucel | Kymriah | car-t
axicabtagene ciloleucel | Yescarta, axi-cel | car-t
lisocabtagene maraleucel | Breyanzi, liso-cel | car-t
brexucabtagene autoleucel | Tecartus | car-t
idecabtagene vicleucel | Abecma, ide-cel | car-t
ciltacabtagene autoleucel | Carvykti, cilta-cel | car-t
aldesleukin | Proleukin, interleukin-2 | cytokine
interferon alfa | Intron A, interferon alpha | cytokine
thalidomide | Thalomid | imid
lenalidomide | Revlimid | imid
pomalidomide | Pomalyst, Imnovid | imid
lutetium Lu-177 dotatate | Lutathera, 177Lu-dotatate | radioligand
lutetium Lu-177 vipivotide tetraxetan | Pluvicto, 177Lu-PSMA-617 | radioligand
radium-223 | Xofigo, radium Ra 223 dichloride | radioligand
infliximab | Remicade | tnf-inhibitor
adalimumab | Humira | tnf-inhibitor
etanercept | Enbrel | tnf-inhibitor
certolizumab pegol | Cimzia | tnf-inhibitor
golimumab | Simponi | tnf-inhibitor
tocilizumab | Actemra, RoActemra | interleukin-inhibitor
secukinumab | Cosentyx | interleukin-inhibitor
ustekinumab | Stelara | interleukin-inhibitor
`;
