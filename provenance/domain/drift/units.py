"""Units of measure: what each measures, and how many of the smallest one make it.

Factors of the SI and of the international yard and pound agreement (1959); a month is a twelfth
of 365.25 days. Pounds are left out: they may be money or weight.
"""

from dataclasses import dataclass

from .patterns import one_of


@dataclass(frozen=True, slots=True)
class Unit:
    """`measures` is the quantity; two units with the same name and factor are one unit."""

    measures: str
    name: str
    factor: float = 1.0


_TABLE = {
    "share": (
        ("per cent", 1, "% | percent | per cent | pct"),
        ("percentage point", 1, "percentage point | percentage points"),
    ),
    "money": (
        ("dollar", 1, "$ | us $ | dollar | dollars | us dollars | usd"),
        ("euro", 1, "€ | euro | euros | eur"),
        ("pound sterling", 1, "£ | gbp | pounds sterling"),
        ("yen", 1, "¥ | yen"),
        ("yuan", 1, "yuan | renminbi"),
        ("won", 1, "won"),
        ("rouble", 1, "rouble | roubles | ruble | rubles"),
        ("hryvnia", 1, "hryvnia | hryvnias"),
        ("rupee", 1, "rupee | rupees"),
    ),
    "length": (
        ("millimetre", 1, "mm | millimetre | millimetres | millimeter | millimeters"),
        ("centimetre", 10, "cm | centimetre | centimetres | centimeter | centimeters"),
        ("inch", 25.4, "inch | inches"),
        ("foot", 304.8, "ft | foot | feet"),
        ("yard", 914.4, "yard | yards"),
        ("metre", 1e3, "metre | metres | meter | meters"),
        ("kilometre", 1e6, "km | kms | kilometre | kilometres | kilometer | kilometers"),
        ("mile", 1609344, "mile | miles"),
        ("nautical mile", 1852000, "nautical mile | nautical miles"),
    ),
    "area": (
        ("square metre", 1, "square metre | square metres | square meter | square meters | sq m"),
        ("square foot", 0.09290304, "square foot | square feet | sq ft"),
        ("acre", 4046.86, "acre | acres"),
        ("hectare", 1e4, "hectare | hectares | ha"),
        (
            "square kilometre",
            1e6,
            "square kilometre | square kilometres | square kilometer | square kilometers | sq km",
        ),
        ("square mile", 2589988, "square mile | square miles"),
    ),
    "mass": (
        ("gram", 1, "gram | grams | gramme | grammes"),
        ("kilogram", 1e3, "kg | kilo | kilos | kilogram | kilograms | kilogramme | kilogrammes"),
        ("tonne", 1e6, "ton | tons | tonne | tonnes | metric ton | metric tons"),
        ("kilotonne", 1e9, "kiloton | kilotons | kilotonne | kilotonnes | kt"),
    ),
    "speed": (
        ("km/h", 1, "km / h | kmh | kph | km per hour | kilometres per hour | kilometers per hour"),
        ("mph", 1.609344, "mph | miles per hour | miles an hour"),
    ),
    "time": (
        ("second", 1, "seconds"),
        ("minute", 60, "minute | minutes"),
        ("hour", 3600, "hour | hours"),
        ("day", 86400, "day | days"),
        ("week", 604800, "week | weeks"),
        ("month", 2629800, "month | months"),
        ("year", 31557600, "year | years"),
        ("decade", 315576000, "decades"),
    ),
    "power": (
        ("kilowatt", 1, "kw | kilowatt | kilowatts"),
        ("megawatt", 1e3, "mw | megawatt | megawatts"),
        ("gigawatt", 1e6, "gw | gigawatt | gigawatts"),
    ),
    "celsius": (("°C", 1, "degrees celsius | degree celsius | degrees c | ° c"),),
    "fahrenheit": (("°F", 1, "degrees fahrenheit | degree fahrenheit | degrees f | ° f"),),
}

UNITS = {
    spelling.strip(): Unit(measures, name, factor)
    for measures, units in _TABLE.items()
    for name, factor, spellings in units
    for spelling in spellings.split("|")
}
"""Every spelling, as it stands on a line, with its unit."""

AFTER = one_of([spelling for spelling in UNITS if spelling not in ("us $",)])
BEFORE = one_of(["$", "us $", "€", "£", "¥", "usd", "eur", "gbp"])
SECONDS = {unit.name: unit.factor for unit in UNITS.values() if unit.measures == "time"}
EVERY = rf"(?:per|a|an|each|every) (?P<every>{one_of('second minute hour day week month year')})"
