//! How long it takes to read a firm's text and a question.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use market::model::vocabulary::Vocabulary;

/// Sixty words, as a firm describes itself.
const TEXT: &str = "Siamo un'azienda di famiglia che dal 1968 realizza conto terzi capispalla e abiti da donna per i \
    marchi del lusso: modelleria CAD, prototipi, taglio automatico, confezione, asole e attaccatura bottoni, stiro e \
    controllo finale. Lavoriamo seta, cashmere e tessuti tecnici con trenta addetti a Montegranaro, nelle Marche, \
    certificati GOTS e ISO 9001, con un minimo d'ordine di cinquanta capi e consegna rapida in tutta Europa.";

fn reading(criterion: &mut Criterion) {
    let vocabulary = Vocabulary::bundled();
    criterion.bench_function("a text of sixty words", |bench| {
        bench.iter(|| black_box(vocabulary.read_text(black_box(TEXT))));
    });
    for (name, question) in [
        ("a question of six words", "вышивка на коже Тоскана 500 шт"),
        ("a question with two slips", "вышыфка на коже Таскана 500 шт"),
        ("a question in the other layout", "dsibdrf yf rj;t Njcrfyf 500 in"),
    ] {
        criterion.bench_function(name, |bench| {
            bench.iter(|| black_box(vocabulary.ask(black_box(question))));
        });
    }
}

criterion_group!(benches, reading);
criterion_main!(benches);
