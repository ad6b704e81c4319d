"""What countries, their people and their capitals are called in English."""

from __future__ import annotations

from collections.abc import Mapping

from babel import Locale

_MORE = {
    "AE": "UAE|Emirates|Emirati|Dubai|Abu Dhabi",
    "AF": "Afghan|Afghans|Kabul",
    "AU": "Australian|Canberra|Sydney",
    "AZ": "Azerbaijani|Baku",
    "BD": "Bangladeshi|Bangladeshis|Dhaka",
    "BR": "Brazilian|Brasilia",
    "BT": "Bhutanese|Thimphu",
    "CA": "Canadian|Ottawa",
    "CN": "Chinese|Beijing|Shanghai",
    "DE": "German|Germans|Berlin",
    "DK": "Danish|Copenhagen",
    "EE": "Estonian|Tallinn",
    "EG": "Egyptian|Cairo",
    "ES": "Spanish|Madrid",
    "ET": "Ethiopian|Addis Ababa",
    "EU": "European|Europe|EU|Brussels",
    "FR": "French|Paris",
    "GB": "UK|Britain|British|England|U\\.K\\.",
    "GH": "Ghanaian|Accra",
    "ID": "Indonesian|Indonesians|Jakarta",
    "IE": "Irish|Dublin",
    "IN": "Indian|Indians|New Delhi|Mumbai|Bengaluru",
    "IR": "Iranian|Iranians|Tehran",
    "IT": "Italian|Rome",
    "JP": "Japanese|Tokyo",
    "KE": "Kenyan|Kenyans|Nairobi",
    "KR": "South Korean|Korean|Seoul",
    "KZ": "Kazakh|Astana",
    "LK": "Sri Lankan|Sri Lankans|Colombo",
    "MM": "Burma|Burmese|Yangon",
    "MV": "Maldivian",
    "MX": "Mexican|Mexico City",
    "MY": "Malaysian|Malaysians|Kuala Lumpur",
    "NG": "Nigerian|Nigerians|Abuja|Lagos",
    "NL": "Dutch|Amsterdam",
    "NO": "Norwegian|Oslo",
    "NP": "Nepali|Nepalese|Kathmandu",
    "PH": "Philippine|Filipino|Filipinos|Manila",
    "PK": "Pakistani|Pakistanis|Islamabad",
    "PL": "Polish|Warsaw",
    "QA": "Qatari|Doha",
    "RU": "Russian|Russians|Moscow",
    "RW": "Rwandan|Kigali",
    "SA": "Saudi|Saudis|Riyadh",
    "SE": "Swedish|Stockholm",
    "SG": "Singaporean",
    "TH": "Thai|Bangkok",
    "TR": "Turkey|Turkish|Ankara|Istanbul",
    "UA": "Ukrainian|Kyiv",
    "UG": "Ugandan|Kampala",
    "US": "US|USA|U\\.S\\.|America|American|Americans",
    "UZ": "Uzbek|Tashkent",
    "VN": "Vietnam|Vietnamese|Hanoi",
    "ZA": "South African|Pretoria|Johannesburg",
    "ZW": "Zimbabwean|Harare",
}
_WORDS = {"GE", "JE", "TD", "JO", "ML", "GU", "NU", "TO", "XA", "XB", "QO", "UN", "EZ"}
"""Territories whose names are also names of people or words."""


def names() -> Mapping[str, str]:
    """Return, by two-letter code, alternatives of a pattern for a country's names."""
    english = Locale("en").territories
    spelled = {
        code: _plain(name)
        for code, name in english.items()
        if len(code) == 2 and code.isalpha() and code not in _WORDS
    }
    return {code: "|".join(filter(None, (own, _MORE.get(code)))) for code, own in spelled.items()}


def _plain(name: str) -> str:
    """Write a territory's name as people do: without what stands in brackets."""
    return name.partition(" (")[0].replace("&", "and")
