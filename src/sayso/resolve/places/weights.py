"""What speaks for a place that a name may mean, by how much, and how one says so."""

# A conditional logit, fitted by training/where.py to the even articles of LGL and GeoVirus.
# "unknown" is what a place must be better than.
WEIGHTS = {
    "people": 0.78,  # log10 of the population of a city
    "people of a county": 0.79,
    "people of a state": 0.80,
    "capital": 1.74,
    "county": -0.34,
    "state": 0.92,
    "country": 6.49,
    "continent": 4.41,
    "wide": 4.44,  # regions, continents, waters, mountains; by hand 1.5 more than fitted
    "site": 1.11,  # bases, dams, camps, crossings
    "other name": -2.52,  # GeoNames has the name only as another one of a city
    "bare county": -2.22,  # Franklin for Franklin County
    "bare state": -0.97,  # Alexandria for Alexandria Governorate
    "part of a name": -2.39,
    "said beside": 3.81,
    "beside or listed": 1.90,  # "Georgia, Oklahoma": neither need hold the other
    "another beside": -0.52,
    "said elsewhere": 3.58,
    "called so": 0.89,  # "the state of", "police", "president": what one says of its kind
    "nearest": 1.31,
    "near rare": 1.80,
    "same state": 3.54,  # share of the other places
    "same state rare": 0.56,
    "state named": 0.83,
    "same country": 0.80,  # the same, by how few places lie there
    "country of some": 0.83,  # log of one more than how many, likewise
    "country named": 0.36,
    "alike": 2.15,
    "listed": 1.51,
    "near outlet": 2.53,
    "state of outlet": 1.64,
    "country of outlet": -0.32,
    "unknown": 1.36,
    "like a street": 1.16,
    "of many": 0.76,
}

# Why one place rather than the next, for the feature that made the most of the difference.
REASONS = {
    "people": "the largest place of that name",
    "people of a county": "the largest county of that name",
    "people of a state": "the largest state of that name",
    "capital": "it is a capital",
    "county": "counties of that name are meant more often",
    "state": "the state of that name is meant more often",
    "country": "the country of that name is meant more often",
    "continent": "the continent of that name is meant more often",
    "wide": "the region of that name is meant more often",
    "site": "the site of that name is meant more often",
    "other name": "another goes by that name only at times",
    "bare county": "the other is a county, which would be called one",
    "bare state": "the other is a state, which would be called one",
    "part of a name": "it has the whole name",
    "said beside": "{wide} is said beside it",
    "beside or listed": "{wide} is said beside it",
    "another beside": "{wide} is said beside it",
    "said elsewhere": "{wide} is said beside it elsewhere in the article",
    "called so": "the words around it speak of such a place",
    "nearest": "another place of the article is near it",
    "near rare": "other names of the article are of places near it",
    "same state": "other places of the article are in the same state",
    "same state rare": "other names of the article are of places in the same state",
    "state named": "the article names its state",
    "same country": "other places of the article are in the same country",
    "country of some": "other places of the article are in the same country",
    "country named": "the article names its country",
    "alike": "the article names others of its kind",
    "listed": "it stands in a list of its kind",
    "near outlet": "it is near the outlet",
    "state of outlet": "it is in the outlet's state",
    "country of outlet": "it is in the outlet's country",
}
