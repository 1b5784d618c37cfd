//! Words that say little: legal forms, words of the trade, words of which addresses are made.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::country::is_word_of_a_country;
use crate::fold::sound;

/// Forms that firms have by law, and what joins words, in the languages of those who make and buy clothes. Written as
/// they come out of [`crate::fold::words`]; Cyrillic ones transliterated.
const FORMS: &str = "
    srl srls spa snc sas sapa ss scarl scrl soc societa sc coop cooperativa azioni unipersonale responsabilita limitata
    cv rl de del di dei della
    ltd limited pvt private plc llc llp lp inc incorporated corp corporation co company public pty pte sdn bhd tbk pt cv ud
    gmbh mbh ag kg kgaa ohg ug ev cokg
    sa sarl eurl sasu sasa sca snc scop lda ltda unipessoal sl slu sau slne sociedad anonima limitada
    bv nv vof oy oyj ab as aps asa kft zrt rt nyrt bt
    ood eood ad ead et doo dd jsc ojsc cjsc pjsc jv fze fzco fzc est wll kk
    sp zoo spzoo zo spolka jawna sro
    sti as ltdsti sirketi anonim ltdsirketi
    ooo zao oao pao ao ip too chp tov ooozt obshchestvo ogranichennoy ogranichennoi otvetstvennostyu aktsionernoe zakrytoe otkrytoe
    publichnoe individualnyy predprinimatel tovarishchestvo s
    c e ed and und et y i ve the of la le el il lo
";

/// Words that many firms of the trade have in their names.
const TRADE: &str = "
    garment garments apparel apparels clothing clothes fashion fashions textile textiles tekstil tekstiles teks textil
    knit knits knitting knitwear weaving spinning mill mills fabric fabrics yarn yarns denim sweater sweaters shirt shirts
    shoe shoes footwear leather goods bag bags handbag handbags accessories accessory embroidery printing dyeing washing
    lingerie socks hosiery wear sportswear product products factory factories manufacturing manufacturer manufacturers
    manufacture mfg industry industries industrial ind enterprise enterprises group holding holdings international intl
    trading trade export import exports imports global general works work plant division unit branch facility building
    konfeksiyon giyim sanayi san ticaret tic ithalat ihracat dis orme corap insaat turizm imalat imalati pazarlama
    subesi fabrika fabrikasi
    confezioni moda tessile tessuti tessitura maglificio maglieria pelletteria pelle calzature calzaturificio lanificio
    filatura tintoria ricamificio ricami bottonificio stamperia conceria calzificio manifattura manifatture industria
    industrie azienda ditta gruppo fratelli flli figli produzione commercio italia
    confeccoes texteis confecciones textiles industrias comercial fabrica grupo calzados
    confection industrie france deutschland
    fabrika fabrik kombinat zavod odezhda odezhdy obuv tkani tekstilnaya shveynaya firma torgovyy dom torgovaya kompaniya
    proizvodstvo trikotazh kozha kozhi gruppa atele
    new
";

/// Words of which addresses are made: kinds of ways, of areas, of parts of a building.
const PLACE: &str = "
    no nr num number n street st str road rd avenue ave av lane ln drive dr way highway hwy boulevard blvd square sq
    building bldg block blk floor fl room rm flat suite shop house plot lot unit phase km near opp opposite behind
    village vill town city district dist province prov county state region area zone sector sec industrial ind estate park
    economic development special export processing epz thana upazila union ward post po box office main new old
    north south east west central
    via viale vle v piazza pza piazzale corso cso largo vicolo strada localita loc frazione fraz zona industriale z
    artigianale interno snc provincia provinciale statale s
    rua travessa avenida calle carretera carr poligono pol colonia col zona apartado parque lugar
    rue route boulevard bd place zi chemin zone industrielle cedex
    strasse str stasse platz weg
    mahallesi mahalle mah mh sokak sokagi sok sk caddesi cadde cad cd bulvari bulv sanayi osb organize bolgesi bolge kat san sitesi
    sit apt blok daire
    ulitsa ul prospekt pr pereulok per ploshchad pl dom d korpus korp stroenie ofis gorod g oblast obl kray rayon kvartal
    shosse naberezhnaya
    phum khum sangkat khan srok moo mu soi tambon tambol amphur ampho amphoe village commune
    the of and e y de da do del di dei della des la le el al
    c sp ss r jl jalan desa kec kecamatan kab kabupaten
";

/// What a legal form is worth in a name.
pub const LEGAL: f32 = 0.05;

/// What the words of a list are worth.
fn table(lists: &[(&str, f32)]) -> HashMap<String, f32> {
    let mut worth = HashMap::new();
    for (words, value) in lists {
        for word in words.split_whitespace() {
            worth.entry(sound(word)).or_insert(*value);
        }
    }
    worth
}

/// What a word, as it sounds, is worth in a firm's name: 1 where it is a name of its own.
pub fn in_name(heard: &str) -> f32 {
    static NAME: OnceLock<HashMap<String, f32>> = OnceLock::new();
    let table = NAME.get_or_init(|| table(&[(FORMS, LEGAL), (TRADE, 0.3)]));
    worth(heard, table, 0.3)
}

/// Whether a word is a legal form or joins others.
pub fn is_legal(heard: &str) -> bool {
    in_name(heard) <= LEGAL
}

/// What a word, as it sounds, is worth in an address.
pub fn in_address(heard: &str) -> f32 {
    static ADDRESS: OnceLock<HashMap<String, f32>> = OnceLock::new();
    let table = ADDRESS.get_or_init(|| table(&[(PLACE, 0.15)]));
    worth(heard, table, 0.1)
}

fn worth(heard: &str, table: &HashMap<String, f32>, country: f32) -> f32 {
    match table.get(heard) {
        Some(worth) => *worth,
        None if is_country(heard) => country,
        None if heard.len() == 1 => 0.4,
        None => 1.0,
    }
}

/// Whether a word sounds like one of a country's names.
fn is_country(heard: &str) -> bool {
    is_word_of_a_country(heard)
}
