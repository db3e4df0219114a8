/**
 * Chemotherapy, endocrine therapy and co-medication that protocols name.
 * Sources: product labels as approved by FDA and EMA; NCI Drug Dictionary. Written 2026-11.
 * INN | other names | classes
 */
export const CLASSICAL_TABLE = `
cisplatin | Platinol, CDDP | platinum
carboplatin | Paraplatin, CBDCA | platinum
oxaliplatin | Eloxatin | platinum
paclitaxel | Taxol | taxane
nab-paclitaxel | Abraxane, paclitaxel albumin-bound | taxane
docetaxel | Taxotere | taxane
cabazitaxel | Jevtana | taxane
pemetrexed | Alimta | antifolate
methotrexate | MTX | antifolate, immunosuppressant
gemcitabine | Gemzar | antimetabolite
cytarabine | Ara-C | antimetabolite
azacitidine | Vidaza | antimetabolite
decitabine | Dacogen | antimetabolite
fludarabine | Fludara | antimetabolite
fluorouracil | 5-FU, 5-fluorouracil | fluoropyrimidine
capecitabine | Xeloda | fluoropyrimidine
tegafur | S-1, Teysuno | fluoropyrimidine
trifluridine/tipiracil | Lonsurf, TAS-102 | antimetabolite
doxorubicin | Adriamycin | anthracycline
pegylated liposomal doxorubicin | Caelyx, Doxil, PLD | anthracycline
epirubicin | Ellence | anthracycline
daunorubicin | Cerubidine | anthracycline
etoposide | VP-16 | topoisomerase-inhibitor
irinotecan | Camptosar, CPT-11 | topoisomerase-inhibitor
liposomal irinotecan | Onivyde, nal-IRI | topoisomerase-inhibitor
topotecan | Hycamtin | topoisomerase-inhibitor
vinorelbine | Navelbine | vinca-alkaloid
vincristine | Oncovin | vinca-alkaloid
vinblastine | Velban | vinca-alkaloid
cyclophosphamide | Cytoxan, Endoxan | alkylating-agent
ifosfamide | Ifex, Holoxan | alkylating-agent
temozolomide | Temodal, Temodar | alkylating-agent
dacarbazine | DTIC | alkylating-agent
bendamustine | Treanda, Levact | alkylating-agent
melphalan | Alkeran | alkylating-agent
lomustine | CCNU | alkylating-agent
trabectedin | Yondelis | alkylating-agent
lurbinectedin | Zepzelca | alkylating-agent
eribulin | Halaven | other-chemotherapy
mitomycin | mitomycin C | other-chemotherapy
bleomycin | Blenoxane | other-chemotherapy
hydroxyurea | hydroxycarbamide, Hydrea | antimetabolite
tamoxifen | Nolvadex | serm
raloxifene | Evista | serm
fulvestrant | Faslodex | serd
elacestrant | Orserdu | serd
anastrozole | Arimidex | aromatase-inhibitor
letrozole | Femara | aromatase-inhibitor
exemestane | Aromasin | aromatase-inhibitor
leuprorelin | leuprolide, Lupron | gnrh
goserelin | Zoladex | gnrh
triptorelin | Decapeptyl, Trelstar | gnrh
degarelix | Firmagon | gnrh
relugolix | Orgovyx | gnrh
bicalutamide | Casodex | antiandrogen
enzalutamide | Xtandi | antiandrogen
apalutamide | Erleada | antiandrogen
darolutamide | Nubeqa | antiandrogen
abiraterone | Zytiga | androgen-synthesis-inhibitor
octreotide | Sandostatin | somatostatin-analogue
lanreotide | Somatuline | somatostatin-analogue
prednisone | Deltasone | corticosteroid
prednisolone | | corticosteroid
methylprednisolone | Medrol | corticosteroid
dexamethasone | Decadron | corticosteroid
hydrocortisone | Cortef | corticosteroid
denosumab | Xgeva, Prolia | bone-modifying
zoledronic acid | Zometa, zoledronate | bone-modifying
filgrastim | Neupogen, G-CSF | growth-factor
pegfilgrastim | Neulasta | growth-factor
epoetin alfa | Procrit, Eprex | growth-factor
darbepoetin alfa | Aranesp | growth-factor
warfarin | Coumadin | vitamin-k-antagonist
phenprocoumon | Marcumar | vitamin-k-antagonist
acenocoumarol | Sintrom | vitamin-k-antagonist
apixaban | Eliquis | direct-oral-anticoagulant
rivaroxaban | Xarelto | direct-oral-anticoagulant
edoxaban | Lixiana, Savaysa | direct-oral-anticoagulant
dabigatran | Pradaxa | direct-oral-anticoagulant
enoxaparin | Clexane, Lovenox | heparin
dalteparin | Fragmin | heparin
azathioprine | Imuran | immunosuppressant
mycophenolate mofetil | CellCept | immunosuppressant
ciclosporin | cyclosporine, Neoral, Sandimmune | immunosuppressant
tacrolimus | Prograf | immunosuppressant
leflunomide | Arava | immunosuppressant
hydroxychloroquine | Plaquenil | immunosuppressant
`;

/**
 * Named regimens. Sources: NCI Dictionary of Cancer Terms, 2026.
 * name | agents
 */
export const REGIMEN_TABLE = `
FOLFOX | fluorouracil, oxaliplatin
FOLFIRI | fluorouracil, irinotecan
FOLFIRINOX | fluorouracil, irinotecan, oxaliplatin
FOLFOXIRI | fluorouracil, irinotecan, oxaliplatin
CAPOX | capecitabine, oxaliplatin
XELOX | capecitabine, oxaliplatin
FLOT | fluorouracil, oxaliplatin, docetaxel
GEMOX | gemcitabine, oxaliplatin
TCH | docetaxel, carboplatin, trastuzumab
TCHP | docetaxel, carboplatin, trastuzumab, pertuzumab
R-CHOP | rituximab, cyclophosphamide, doxorubicin, vincristine, prednisone
CHOP | cyclophosphamide, doxorubicin, vincristine, prednisone
ABVD | doxorubicin, bleomycin, vinblastine, dacarbazine
`;
