use e2e::*;
use std::time::Instant;
#[test]
fn timing() -> anyhow::Result<()> {
    let t = Instant::now();
    Journey::default().run(async |page| {
        eprintln!("start {:?}", t.elapsed());
        page.load("en/").await?;
        eprintln!("load {:?}", t.elapsed());
        page.is_running().await?;
        eprintln!("running {:?}", t.elapsed());
        page.all(&search_field()).await?;
        eprintln!("find {:?}", t.elapsed());
        page.all(&search_field()).await?;
        eprintln!("find {:?}", t.elapsed());
        page.all(&link("Next")).await?;
        eprintln!("find link {:?}", t.elapsed());
        page.all(&role("button").named("nothing")).await?;
        eprintln!("find button {:?}", t.elapsed());
        page.all(&role("article").inside(role("list")).inside(role("main"))).await?;
        eprintln!("find article {:?}", t.elapsed());
        page.says("^All").await?;
        eprintln!("says {:?}", t.elapsed());
        page.check_accessibility("it").await?;
        eprintln!("axe {:?}", t.elapsed());
        page.open("en/coverage").await?;
        eprintln!("open cov {:?}", t.elapsed());
        page.all(&link("Next")).await?;
        eprintln!("find link cov {:?}", t.elapsed());
        page.check_accessibility("it").await?;
        eprintln!("axe {:?}", t.elapsed());
        Ok(())
    })?;
    eprintln!("end {:?}", t.elapsed());
    Ok(())
}
