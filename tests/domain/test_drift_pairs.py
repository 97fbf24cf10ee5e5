"""Pairs of wordings as a desk meets them: what must be found, and what must be left alone.

Under each heading stand pairs of lines: the words below, then the words above. Of what drifts the
heading is the kind. The sentences are our own, but for the short quotes of the demo's record.
`bench.drift` counts precision and recall over them.
"""

import pytest

from provenance.domain import drift


def read(table):
    """(heading, below, above) for each pair."""
    pairs, heading = [], ""
    lines = iter([line for line in table.splitlines() if line.strip()])
    for line in lines:
        if line.startswith(" "):
            pairs.append((heading, line.strip(), next(lines).strip()))
        else:
            heading = line
    return pairs


DRIFTING = read("""
direction
    The new assembly building is approximately 60–70% the size of the existing facility.
    The new industrial building is 60–70% larger than the previous one used for assembly.

    The new assembly building is approximately 60–70% the size of the existing facility.
    The new assembly building is estimated to be 60-70% smaller than existing facilities.

    The new assembly building is approximately 60–70% the size of the existing facility.
    a new production building, twice the size of the previous one

    The new industrial building is 60–70% larger than the previous one used for assembly.
    The new assembly building is approximately 60–70% the size of the existing facility.

    The new industrial building is 60–70% larger than the previous one used for assembly.
    The new assembly building is estimated to be 60-70% smaller than existing facilities.

    The new industrial building is 60–70% larger than the previous one used for assembly.
    a new production building, twice the size of the previous one

    The new assembly building is estimated to be 60-70% smaller than existing facilities.
    The new assembly building is approximately 60–70% the size of the existing facility.

    The new assembly building is estimated to be 60-70% smaller than existing facilities.
    The new industrial building is 60–70% larger than the previous one used for assembly.

    The new assembly building is estimated to be 60-70% smaller than existing facilities.
    a new production building, twice the size of the previous one

    a new production building, twice the size of the previous one
    The new assembly building is approximately 60–70% the size of the existing facility.

    a new production building, twice the size of the previous one
    The new industrial building is 60–70% larger than the previous one used for assembly.

    a new production building, twice the size of the previous one
    The new assembly building is estimated to be 60-70% smaller than existing facilities.

    The new industrial building is 60–70% larger than the previous one used for assembly.
    60–70 % the size of

    The new assembly building is estimated to be 60-70% smaller than existing facilities.
    60–70 % the size of

    a new production building, twice the size of the previous one
    60–70 % the size of

    The reservoir is half the size of the lake.
    The reservoir is twice the size of the lake.

    The runway is now longer than the one at Sunan.
    The runway is now shorter than the one at Sunan.

    The bridge is three times as long as the tunnel.
    The bridge is a third as long as the tunnel.

    The tower is 20 per cent taller than the church.
    The tower is 20 per cent lower than the church.

    Grain exports fell sharply in the spring.
    Grain exports rose sharply in the spring.

    Officials spoke of a decline in coal shipments.
    Officials spoke of an increase in coal shipments.

    Oil revenue fell 12% last year.
    Oil revenue rose by 12 per cent last year.

    Unemployment rose in March.
    Unemployment fell in March.

    The new engine is 20 percent lighter than the old engine.
    The new engine is 20 percent heavier than the old engine.

    The warhead is twice as heavy as the earlier one.
    The warhead is half as heavy as the earlier one.

number
    The tower is 30 per cent taller than the church.
    The tower is 20 per cent taller than the church.

    North Korea deployed 200 troops to Russia.
    North Korea sent 20 soldiers to Russia.

    The blast killed 45 people in the market.
    The blast killed 25 people in the market.

    Some 12,000 troops were sent to the front.
    Some 1,500 troops were sent to the front.

    The company laid off two thousand workers in May.
    The company laid off 1,200 workers in May.

    Turnout reached 72 per cent in the capital.
    Turnout reached 27 per cent in the capital.

    The loan is worth $5 billion.
    The loan is worth $5 million.

    The missile has a range of 800 km.
    The missile has a range of 500 kilometres.

    Floods destroyed thousands of homes along the river.
    Floods destroyed dozens of homes along the river.

    The plant makes 120 missiles a year.
    The plant makes twelve missiles a year.

    Three officers were arrested in the raid.
    Two officers were arrested in the raid.

    Up to 12,000 soldiers will train there.
    12,000 soldiers will train there.

    The fire destroyed 300 houses.
    The fire destroyed up to 300 houses.

    Fewer than 500 voters signed the petition.
    500 voters signed the petition.

    over 12,000 troops
    about 1,200 troops

    The tunnel is 40–50 metres deep.
    The tunnel is 20–30 metres deep.

    Workers dug 15 shafts at the site.
    Workers dug one shaft at the site.

    A third of the voters stayed at home.
    Two thirds of the voters stayed at home.

    The island lies 90 miles off the coast.
    The island lies 40 km off the coast.

    Rescuers pulled 17 survivors from the rubble on Tuesday.
    On Tuesday, rescuers pulled seven survivors from the rubble.

    The agency said the storm left 1.2 million people without power.
    The storm left 120,000 people without power, the agency said.

    The budget will grow by 8 percent next year, the ministry said.
    The ministry said the budget will grow by 3 percent next year.

    Officials said 50 buildings were damaged in the quake.
    Fifteen buildings were damaged in the quake, officials said.

    The country has 90 nuclear warheads, according to the institute.
    According to the institute, the country has about 50 nuclear warheads.

    Ukraine said it shot down 40 of the drones.
    Ukraine said it shot down 14 drones.

    The fine amounts to €4 billion.
    The fine amounts to €400 million.

    At least 300 people died in the landslide.
    At least 30 people died in the landslide.

unit
    The island lies 60 km off the coast.
    The island lies 60 miles off the coast.

    The deal is worth €300 million.
    The deal is worth $300 million.

    Repairs will take 20 weeks.
    Repairs will take 20 days.

    Support rose by 5 per cent after the debate.
    Support rose by 5 percentage points after the debate.

    The furnace uses 40 tonnes of coal a week.
    The furnace uses 40 tonnes of coal a day.

    The yard builds 20 boats a month.
    The yard builds 20 boats a year.

    The reservoir is 12 miles long.
    The reservoir is 12 km long.

    The bomb weighs 500 kilograms.
    The bomb weighs 500 tons.

    The hackers demanded 4 million euros from the hospital.
    The hackers demanded 4 million dollars from the hospital.

date
    In 2023 the plant produced missiles for export.
    In 2024 the plant produced missiles for export.

    The photos were taken on November 20.
    The photos were taken in early October.

    A satellite image obtained by Reuters on November 20 shows the construction.
    satellite photos taken by commercial satellite company Planet Labs in early October

    The ministers met on 12 March 2024 in Vienna.
    The ministers met on 14 March 2024 in Vienna.

    Troops were sent to Russia in August.
    Troops were sent to Russia in October.

    The dam was completed in 2010.
    The dam was completed in 2001.

    The ship left Rason on Oct. 8.
    The ship left Rason on Oct. 28.

    The election was held in late May 2022.
    The election was held in early May 2022.

    The law was adopted 2021-06-05.
    The law was adopted on 5 July 2021.

    The company was founded in 1998 by two brothers.
    The company was founded in 1989 by two brothers.

    The new law takes effect on 1 January 2026.
    The new law takes effect on 1 July 2026.

    The plant was built in 1961 with Soviet help.
    The plant was built in 1951 with Soviet help.

    North Korea tested the missile in March.
    North Korea tested the missile in May.

name
    Samuel Lear, a researcher at the centre, said so.
    Sam Lair, a researcher at the centre, said so.

    Lear stated that the works go on.
    “The works go on,” Lair said.

    CNS Research Fellow Sam Leir points out that it is the only maker.
    It is the only maker, according to Sam Lair.

    The report was written by Joseph Dempsy.
    The report was written by Joe Dempsey.

    Minister Halvorsen opened the session.
    Minister Halvorsan opened the session.

    according to Anna Petersen of the institute
    according to Anna Petersan of the institute

    Mike Duitsmann leads the group.
    Michael Duitsmenn leads the group.

    Mayor Vitali Klichko spoke.
    Mayor Vitaly Klitschko spoke.

    Decker Evleth found the site.
    Decker Eveleth found the site.

hedge-lost
    The plant is expanding production.
    The plant appears to be expanding production.

    North Korea deployed troops to Russia in August.
    North Korea reportedly deployed troops to Russia in August.

    The new hall is used to store engines.
    The new hall may be used to store engines.

    The structures are aimed at hiding the works.
    The structures could be aimed at hiding the works.

    The fire was started by a faulty cable.
    The fire was probably started by a faulty cable.

    The soldiers are North Koreans receiving supplies.
    The soldiers, believed to be North Koreans, receive supplies.

    The images show the construction of a hall.
    The images appear to show the construction of a hall.

    The mayor took bribes from the builder.
    The mayor allegedly took bribes from the builder.

    The virus came from the market in the city.
    The virus might have come from the market in the city.

    The footage shows a military camp in Russia.
    The footage purportedly shows a military camp in Russia.

    A gas leak caused the explosion at the factory.
    A gas leak may have caused the explosion at the factory, investigators said.

    Investigators said a gas leak caused the explosion.
    Investigators said a gas leak probably caused the explosion.

    Russia has received the missiles from Iran.
    Russia is believed to have received the missiles from Iran.

    The militia killed 12 villagers in the attack.
    The militia is alleged to have killed 12 villagers in the attack.

    The drug lowers the risk of stroke in women.
    The drug seems to lower the risk of stroke in women, the study found.

    The new building is a storage for engines.
    The new building could be a storage for engines.

    The report shows that prices will fall.
    The report suggests that prices will fall.

    North Korea is expanding a key weapons plant, researchers say.
    North Korea appears to be expanding a key weapons plant, researchers say.

hedge-gained
    The plant appears to be expanding production.
    The plant is expanding production.

    Perhaps the dam failed under the load.
    The dam failed under the load.

    The strike likely destroyed the depot.
    The strike destroyed the depot.

    The minister might resign over the affair.
    The minister resigned over the affair.

plural-inflation
    Analysts believe the expansion serves the North's arsenal.
    Joseph Dempsey, an analyst at the institute, said the expansion serves the North's arsenal.

    Experts say the missiles are new.
    A researcher said the missiles are new.

    According to analysts, production may be growing.
    One analyst said production may be growing.

    Officials said the bridge was hit.
    An official said the bridge was hit.

    Witnesses said the train caught fire.
    A witness said the train caught fire.

    Military experts say the hall hides the works.
    “The hall hides the works,” Lair said.

    Scientists say the glacier will vanish.
    A glaciologist and researcher, Anna Berg, says the glacier will vanish.

    US officials said the talks had collapsed.
    A US official said the talks had collapsed.

    Experts believe that the missile is a copy of the Iskander.
    Sam Lair, a research associate, said the missile is a copy of the Iskander.

negation
    The ministry confirmed the attack on the base.
    The ministry did not confirm the attack on the base.

    The reactor was not damaged in the strike.
    The reactor was damaged in the strike.

    The sanctions never applied to grain exports.
    The sanctions applied to grain exports.

    Troops were sent to the border.
    No troops were sent to the border.

    The company doesn’t sell parts to the army.
    The company sells parts to the army.

    The plant is no longer producing shells.
    The plant is producing shells.

    A deal is unlikely to be signed this week.
    A deal is likely to be signed this week.

    The inspectors found no traces of uranium at the site.
    The inspectors found traces of uranium at the site.

    The drug did not reduce the number of strokes.
    The drug reduced the number of strokes.

    Investigators have ruled that the fire was not deliberate.
    Investigators have ruled that the fire was deliberate.

    The bank isn't owned by the state.
    The bank is owned by the state.

""")

QUIET = read("""
The same figure in other clothes
    60-70 % the size of the old hall
    60 to 70 per cent the size of the old hall

    60–70% the size of
    60-70% the size of

    The hall is 40 per cent smaller than the old one.
    The hall is 60 per cent the size of the old one.

    The hall is half the size of the old one.
    The hall is 50% smaller than the old one.

    The hall is twice as large as the shed.
    The hall is double the size of the shed.

    The hall is larger than the shed.
    The hall is 30 per cent larger than the shed.

    Some 12,000 troops were sent.
    Twelve thousand troops were sent.

    About 12k troops were sent.
    12,000 soldiers were sent.

    Over 12,000 troops were sent.
    12,000 troops were sent.

    More than 12,000 people fled the city.
    12,345 people fled the city.

    Nearly 12,000 people fled the city.
    11,870 people fled the city.

    12,000 people fled the city.
    12,345 people fled the city.

    The range is 500 km.
    The range is 500 kilometers.

    It lies 60 miles off the coast.
    It lies about 97 km off the coast.

    It took two weeks to clear the road.
    It took 14 days to clear the road.

    It lasted one and a half years.
    It lasted 18 months.

    The deal is worth $1.5 billion.
    The deal is worth 1.5bn dollars.

    A quarter of the voters stayed at home.
    25 percent of the voters stayed at home.

    Hundreds of homes were destroyed.
    Some 450 homes were destroyed.

    Between 60 and 70 tents were burned.
    60-70 tents were burned.

    Between 60 and 70 tents were burned.
    Some 65 tents were burned.

    The plant makes 20 missiles a month.
    The plant makes 240 missiles a year.

    Unemployment stood at 5 per cent.
    Unemployment stood at 4.9 per cent.

    A dozen officers resigned.
    Twelve officers resigned.

    The convoy of 25 trucks left at dawn.
    The convoy of twenty-five trucks left at dawn.

    Two hundred and fifty workers went on strike.
    250 workers went on strike.

    Half a million people lost power.
    500,000 people lost power.

Other things counted, or too little to tell
    20 people were killed in Kyiv.
    30 people were killed in Kharkiv.

    20 soldiers were captured.
    Ukraine said 30 soldiers were killed.

    50 people were killed in the two attacks.
    20 people were killed in the first attack and 30 people were killed in the second.

    The missile was found 50 km from the border.
    The missile has a range of 300 km.

    Inflation rose to 8 per cent.
    Wages rose by 3 per cent.

    The loan is worth $5 million.
    The loan is worth €4.6 million.

    The KN-23 missile was shown.
    The KN-24 launcher was shown in the parade.

    The unit fired 5m from the road.
    The unit fired 5 km from the river.

    Resolution 1718 bans exports.
    Resolution 1874 bans exports.

    The plant employs 300 welders.
    The plant employs welders.

    The plant employs welders.
    The plant employs 300 welders.

    No one of the 20 sailors drowned.
    All 20 sailors were saved.

    The toll stood at 1.500 houses.
    The toll stood at 15 houses.

    He is one of the analysts who saw it.
    Two analysts saw it.

    A 12-year-old boy was hurt.
    The boy, 12 years old, was hurt.

    Sales rose while imports fell.
    Imports fell and sales rose.

    Imports did not rise.
    Imports fell.

    Exports of coal rose.
    Exports of steel fell.

Dates that may be one
    The photos were taken on Nov. 25.
    The photos were taken on 25 November 2024.

    The photos were taken on Monday.
    The photos were taken on Nov. 25.

    The photos were taken in October.
    The photos were taken on 8 October 2024.

    The photos were taken in early October.
    The photos were taken on October 4.

    The photos were taken in October 2024.
    The photos were taken in 2024.

    The dam was built in 2010 and enlarged in 2024.
    The dam was enlarged in 2024.

    The dam was built in 2010.
    The dam was enlarged in 2024.

    The “February 11” plant makes missiles.
    The plant, shown in March, makes missiles.

    Workers enlarged the February 11 Plant.
    Workers enlarged the plant in October.

    Workers enlarged the 8 February Vinylon Complex.
    Workers enlarged the complex in October.

    Cables come out of the March 26 Electric Cable Factory.
    Cables came out of the factory on May 3.

    The war of 2014–2022 was long.
    The war of 2014 to 2023 was long.

    In the 1990s the plant was closed.
    In 1997 the plant was closed.

    Troops may march to the border.
    Troops could march to the border.

    Troops march to the border in May.
    Troops march to the border.

    The law was passed 10/05/2024.
    The law was passed on 10 May 2024.

    It was published on the 20th of November.
    It was published on November 20, 2024.

Names that are one, or two people
    Sam Lair said so.
    Samuel Lair, a researcher, said so.

    Volodymyr Zelenskyy spoke to the press.
    Volodymyr Zelensky spoke to the press.

    Håkon Müller wrote the report.
    Hakon Muller wrote the report.

    Lair said so.
    Sam Lair said so.

    North Korea has sent soldiers.
    North Korean soldiers were sent.

    the James Martin Center
    the James Martin Centre

    Northern Iran was hit.
    Northern Iraq was hit.

    John Baker met Anna Berg.
    Paul Barker met Anna Berg.

    Kim Jong Un visited the plant.
    Kim Jong Il visited the plant.

    Planet Labs took the photos.
    Planet Lab took the photos.

    Moscow said it would answer.
    Minsk said it would answer.

Cautious in other words, or about something else
    The plant may be expanding production.
    The plant appears to be expanding production.

    The plant is likely expanding.
    The plant could be expanding.

    The plant produces missiles.
    The plant produces missiles and may be expanding.

    Yonhap reported that North Korea deployed troops.
    North Korea reportedly deployed troops.

    The mayor took bribes, prosecutors said.
    The mayor allegedly took bribes.

    The hall is new.
    The shed, which may be 50 years old, stands beside the hall.

    The army will attack Kharkiv.
    The army may attack Kyiv.

    The army expects to take the town.
    The army may take the town.

    In May the plant was enlarged.
    The plant was enlarged in May.

    The expansion has been stopped.
    An expansion of the port may follow.

    The missiles hit the depot.
    The missiles hit the depot; they may have come from the sea.

    Did the plant expand production?
    The plant may have expanded production.

Denied in other words, or not denied
    The ministry failed to confirm the attack.
    The ministry did not confirm the attack.

    The report was not confirmed.
    The report remained unconfirmed.

    The expansion had not been reported before.
    No previous expansions had been reported.

    The plant makes not only missiles but also shells.
    The plant makes missiles and shells.

    The works did not begin until October.
    The works began in October.

    There is no doubt that the plant is growing.
    The plant is growing.

    North Korea has not confirmed the deployment.
    South Korea confirmed the deployment.

    The ministry has not confirmed the deployment.
    The general staff confirmed the deployment.

    The army did not attack the base but attacked the town.
    The army attacked the town.

    No fewer than 20 soldiers were hurt.
    20 soldiers were hurt.

    Officials denied that the bridge was hit.
    The bridge was not hit.

    It is not clear whether the bridge was hit.
    It is unclear whether the bridge was hit.

Several voices, or one told as one
    Analysts say the hall is new.
    Two researchers say the hall is new.

    Analysts say the hall is new.
    An analyst and her colleagues say the hall is new.

    Analysts say the hall is new.
    Sam Lair and Anna Berg say the hall is new.

    An analyst says the hall is new.
    Sam Lair, an analyst, says the hall is new.

    Officials said the bridge was hit.
    An analyst said the bridge was hit.

    Analysts read the images.
    An analyst said the prices of wheat would fall.

Plain paraphrase
    Satellite photos taken by Planet Labs in early October show a hall going up at the plant.
    A hall is being built at the plant, as images by Planet Labs from early October show.

    According to Reuters, researchers in the US saw the works on satellite images.
    Satellite images show the works, researchers in the United States told Reuters.

    The new building is 60–70% the size of the old assembly hall, Lair said. It stands in Hamhung.
    In Hamhung, a building 60 to 70 per cent the size of the previous assembly hall is going up.

    KCNA had reported on construction projects at the Ryongsong Machinery Complex.
    The Ryongsong Machine Complex is to be modernised, KCNA reported.

Told faithfully, or of something else
    The agency said 14 sailors were rescued and three were still missing.
    Three sailors were missing and 14 had been rescued, the agency said.

    Prices climbed 3.2% in March, the fastest pace since 2019, the bureau said on Friday.
    The bureau said Friday that prices had risen 3.2 per cent in March — the quickest since 2019.

    Russia launched 72 drones overnight, of which 60 were shot down.
    Ukraine's air force said it shot down 60 of 72 drones launched by Russia overnight.

    Ukraine's air force shot down 60 drones.
    Russia launched 72 drones overnight, Ukraine's air force said.

    The court sentenced the former minister to five years in prison.
    A former minister was given a five-year prison sentence by the court, and fined $20,000.

    The president will not attend the summit.
    The president is skipping the summit.

    The president will not attend the summit, his spokesman said.
    A spokesman for the president said he would not be attending the summit.

    No casualties were reported.
    There were no reports of casualties.

    The company, founded in 1998, employs 4,000 people.
    The firm has 4,000 employees and was founded in 1998.

    Officials said at least 30 people died, but the toll may rise.
    At least 30 people died, officials said, adding that the toll could rise.

    At least 30 people died, officials said.
    Officials said at least 30 people died, but the toll may rise.

    About 60 per cent of the 2,000 workers joined the strike.
    Some 1,200 of the 2,000 workers, or 60 percent, joined the strike.

    The dam, which is not in use, was damaged.
    The disused dam was damaged.

    The minister said he didn't know who was behind the attack.
    The minister said it was not known who was behind the attack.

    The vaccine is 90 per cent effective in adults.
    In adults, the vaccine prevented 90% of infections; in children 70%.

    Heavy rain fell on the city on Tuesday.
    Temperatures rose in the city on Tuesday.

    Shares in the bank rose 4% after falling 10% in the week before.
    After a 10 percent fall the previous week, the bank's shares gained 4 percent.

    The minister said the talks had not failed.
    The minister said talks had not broken down.

    Pyongyang has sent 10,000 troops, Seoul says; Kyiv puts the number at 12,000.
    Seoul says 10,000 troops were sent by Pyongyang. Kyiv says it is 12,000.

    Kyiv says 12,000 troops were sent.
    Seoul says 10,000 troops were sent by Pyongyang. Kyiv says it is 12,000.

    The plant was opened in 1961 and rebuilt in 1985.
    Opened in 1961, the plant was rebuilt in the mid-1980s.

    It was the first such strike since October 2022.
    There had been no such strike since October 2022.

    John Smith, 45, and his wife Joan Smyth were arrested.
    Police arrested John Smith and Joan Smyth.

    The image appears to show a crane and shows two trucks.
    The image shows two trucks and what appears to be a crane.

    The image shows two trucks.
    The image shows two trucks and what appears to be a crane.

    The ship carried 20 containers of ammunition.
    The ship could carry 200 containers.

    Analysts said the rocket failed 80 seconds after launch.
    The rocket exploded 80 seconds after it was launched, analysts said.

    Police arrested 12 protesters on Saturday and 15 on Sunday.
    On Saturday 12 protesters were arrested; on Sunday, 15.

    Police arrested 27 protesters over the weekend.
    Police arrested 12 protesters on Saturday and 15 protesters on Sunday.

    The factory may now produce twice as many shells.
    The factory may now be able to produce twice as many shells as before.

    The European Union imposed sanctions on 12 companies in June.
    The United States imposed sanctions on 20 companies in July.

    The new law does not apply to farmers.
    The new law applies to companies. Farmers are exempt.

    The new law applies to companies.
    The new law does not apply to farmers.

    Gen. Mark Miley met Gov. Sarah Miller.
    Gov. Sarah Miller met Gen. Mark Miley in Kyiv.

    He said the war would end in 2025.
    He said the war, which began in 2022, would end in 2025.

    He said the war would end soon.
    In 2022 he said the war could end soon.

    More than half of the voters backed him.
    He won 54 per cent of the votes.

    Exports to China fell by 20% in 2023.
    Exports to India rose by 20% in 2023.

    Two thirds of the 90 members voted for it.
    60 of the 90 members voted for it.

    A missile hit a house, killing two women and a child.
    A woman, her mother and a child were killed when a missile hit their house.

    It was not immediately clear who fired the missile.
    It was unclear who fired the missile.

    A source close to the talks said a deal was near.
    Sources close to the talks said a deal was near.

    Wheat prices fell to $200 a tonne.
    Wheat prices fell from $250 to $200 a ton.

    Some 3,000 people marched through Berlin, police said; organisers spoke of 10,000.
    Police counted 3,000 people.

    Organisers said 10,000 people marched.
    Police said 3,000 people marched; organisers spoke of 10,000.

    North Korean units have been deployed in the Kursk region
    The troops are stationed in the Kursk region, where intense fighting continues in Ukraine.

    some capacity may be increased to meet potential Russian demands
    While some capacity may be increased to meet Russian demands, such instances are likely limited.

    Seoul believes that 3,000 troops have arrived; 10,000 are to come by December.
    By December 10,000 troops will have arrived, Seoul believes, 3,000 already have.

    The March 8 alliance won 60 seats.
    The alliance won 60 seats on March 8.

    He was not convicted.
    He was acquitted.

    The talks ended without a deal.
    No deal was reached at the talks.

    A deal was reached.
    No deal was reached at the first talks, but a deal was reached later.

    Only 20 of the 100 tanks work.
    80 of the 100 tanks do not work.

    5,000 people fled in the first week and 9,000 people in the second.
    9,000 people fled in the second week; 5,000 people in the first.

    The death toll rose to 45 on Sunday from 38 on Saturday, the health ministry said.
    The health ministry put the toll at 38 on Saturday and 45 on Sunday.

    The company said it would cut 3,000 jobs, or 10% of its workforce.
    One in ten employees, 3,000 people, will lose their jobs, the company announced.

    Germany pledged 12 tanks, Poland 14 and Britain 14.
    Britain and Poland pledged 14 tanks each; Germany 12 tanks.

    The 34-year-old driver was arrested.
    The driver, 34, was arrested at the scene.

    Two suspects are in custody; a third is at large.
    A third suspect is at large, while two suspects have been detained.

    The resolution passed 12-3.
    The resolution was adopted by 12 votes to 3.

    An Israeli strike killed seven people in Gaza, medics said.
    Seven Palestinians were killed by an Israeli strike in the Gaza Strip, according to medics.

    Interest rates were left unchanged at 4.25%.
    The bank did not change interest rates, which remain at 4.25 per cent.

    The bank did not raise rates.
    The bank kept rates where they were.

    He did not rule out a run in 2028.
    A run in 2028 was not excluded by him.

    The report could not be independently verified.
    Reuters was unable to independently verify the report.

    Reuters could not immediately verify the report.
    The report could not be verified.

    The minister has denied any wrongdoing.
    The minister said he had done nothing wrong.

    Officials say there is no evidence of fraud.
    There's no evidence of fraud, officials say.

    There was fraud in two districts, officials say.
    There is no evidence of fraud on a large scale, officials say.

    The talks will resume on 5 May.
    The talks, held on 3 May, are to resume on 5 May.

    On 3 May the envoys met; on 5 May they signed.
    The envoys signed on 5 May after meeting on 3 May.

    The ship sank in 1941 and was found in 2022.
    Found in 2022, the ship had sunk in 1941.

    The wreck was found in 2022.
    The ship sank in 1941.

    Sales grew 5% in the first quarter and 7% in the second.
    In the second quarter sales grew by 7 per cent, after 5 per cent in the first.

    Sales grew 7% in the second quarter.
    Sales grew 5% in the first quarter.

    A third of respondents favoured the plan; half opposed it.
    33% of respondents were for the plan and 50% were against.

    Experts are divided.
    One expert said the plan would fail, another said it would not.

    The president may visit in June.
    The president plans to visit in June.

    The visit may take place in June, two officials said.
    A visit in June is possible, officials said.

    The suspect allegedly shot two officers.
    The suspect is accused of shooting two officers.

    The suspect is charged with shooting two officers.
    The suspect allegedly shot two officers.

    Anna Schmidt and Peter Schmitt were there.
    Peter Schmitt came with Anna Schmidt.

    President Macron met Chancellor Merz.
    Chancellor Merz received President Macron in Berlin.

    Mr Johnson said Mr Johnston was wrong.
    “Mr Johnston is wrong,” Mr Johnson said.

    The tunnel is 1.2 km long and 8 m wide.
    The tunnel, 8 metres wide, has a length of 1,200 metres.

    Temperatures reached 40 degrees Celsius.
    Temperatures hit 104 degrees Fahrenheit.

    It will cost $3m a year.
    The yearly cost is put at three million dollars.

    More than 1,000 and possibly up to 1,500 soldiers took part.
    Between 1,000 and 1,500 soldiers took part.

    Around 1,500 soldiers took part.
    1,000 to 1,500 soldiers took part.

    The army has 20 such launchers and ordered 40 launchers.
    The army, which has 20 launchers, has placed an order for 40 launchers.

    The first 20 launchers arrived.
    The army ordered 40 launchers.

    Russia fired 20 missiles at Kyiv and 30 missiles at Odesa.
    Russia fired 20 missiles at Kyiv.

    Five of the 20 missiles got through.
    Ukraine shot down 15 missiles of 20.

    Nearly 60 percent of voters backed the treaty.
    58.7% of voters backed the treaty.

    The building is slightly larger than a football field.
    The building is the size of a football field.

    The plant is bigger than thought.
    The plant is smaller than a city block, but bigger than thought.

    Prices are higher than a year ago, though lower than in May.
    Prices are lower than in May but higher than a year ago.

    He has not said when he will resign.
    He will resign.

    It isn't known how many people died.
    Nobody knows how many people died.

    North Korea never admitted the deployment.
    North Korea has not admitted the deployment.

    The factory seems to make shells.
    It seems the factory makes shells.

    Satellite imagery suggests that a pier was built.
    A pier seems to have been built, satellite imagery shows.

    The EU's 27 leaders met on Thursday.
    The 27 leaders of the European Union met Thursday; 20 of them flew home.

    Kim Jong-un inspected the plant in Hamhung.
    North Korean leader Kim Jong Un visited the Hamhung plant.

    At least 12 were killed.
    The attack killed at least 12 and injured 30.

    In 2019 it sold 5,000 cars.
    It sold 5,000 cars in 2019 and 7,000 cars in 2020.

    It sold 7,000 cars in 2020.
    It sold 5,000 cars in 2019.

    Analysts say the hall is new.
    An analyst said the hall is new. Another analyst agreed.
""")


def kinds(below, above):
    return [str(its.kind) for its in drift.between(below, above)]


@pytest.mark.parametrize(("kind", "below", "above"), DRIFTING)
def test_what_drifted_is_found_and_nothing_else(kind, below, above):
    assert kinds(below, above) == [kind]


@pytest.mark.parametrize(("kind", "below", "above"), DRIFTING)
def test_seen_from_the_other_end_it_is_the_mirrored_drift(kind, below, above):
    mirrored = [its.mirrored for its in drift.between(above, below)]
    found = [its for its in drift.between(below, above) if its.kind != drift.Kind.PLURAL]
    assert [its for its in mirrored if its.kind != drift.Kind.PLURAL] == found


@pytest.mark.parametrize(("why", "below", "above"), QUIET)
def test_what_did_not_surely_drift_is_left_alone_from_both_ends(why, below, above):
    assert kinds(below, above) == []
    assert kinds(above, below) in ([], ["plural-inflation"])


def test_the_table_is_large_enough_to_mean_something():
    assert len(DRIFTING) >= 60
    assert len(QUIET) >= 80
    assert {kind for kind, _, _ in DRIFTING} == set(drift.Kind)
