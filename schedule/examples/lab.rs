fn main(){ let a:Vec<String>=std::env::args().collect(); let d:u32=a[1].parse().unwrap(); let lim:f64=a[2].parse().unwrap();
 for f in &a[3..]{ let t=std::fs::read(f).unwrap(); let i=schedule::read(&t).unwrap(); println!("{} {}", f.rsplit('/').next().unwrap(), schedule::lab(&i,Some(d),lim)); } }
