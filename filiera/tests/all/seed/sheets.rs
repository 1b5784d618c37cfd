//! The sheets of the session with everything in it.

pub const SLOTS: &str = "slot,start,end,session
s1,2018-11-29T14:00,2018-11-29T14:20,PM
s2,2018-11-29T14:20,2018-11-29T14:40,PM
s3,2018-11-29T14:40,2018-11-29T15:00,PM
";
pub const TABLES: &str = "table,zone\nT01,A\nT02,B\n";
pub const INTERPRETERS: &str = "interpreter,name,languages\nI01,Мария Кузнецова,it;ru\n";
pub const PEOPLE: &str =
    "external_id,side,organisation,organisation_type,country,given_name,family_name,email,languages
P1,IT,Ricamificio Carpi,firm,IT,Niccolò,Èlia,p1@ditta.example,it;en
P2,IT,Tessitura Jesi,firm,IT,Giulia,Forlì,p2@ditta.example,it
P3,RU,ООО «Кожа»,association,RU,Наталья,Королёва,p3@firma.example,ru
P4,RU,Фабрика «Заря»,firm,RU,Иван,Ёлкин,p4@firma.example,ru;en
";
pub const PROJECTS: &str = "external_id,table,proposer,title_it,title_ru\nJ1,fashion,P1,Pelle,Кожа\n";
pub const REQUESTS: &str = "external_id,from,to,priority,status
R1,P1,P4,must,accepted
R2,P2,P3,wish,accepted
R3,P3,P1,wish,requested
R4,P1,P3,wish,requested
R5,P4,P2,wish,accepted
";
