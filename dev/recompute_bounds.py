"""Between what the number of different people lies, from the sizes of audiences alone."""

MOST_FOLLOWED = 10
SETTING = "addressable."
addressable = {}


def by_settings(settings):
    """Takes what a run's settings say of how many people of a network can be reached."""
    addressable.clear()
    addressable.update({key[len(SETTING):]: int(n) for key, n in settings.items() if key.startswith(SETTING)})


def at_least(column):
    """The largest audience, of employees the mean of ten people's largest ones, rounded down to one digit."""
    def value(posts):
        known = posts[posts[column].notna()]
        largest = known.groupby("author")[column].max().sort_values(ascending=False)
        if known.voice.eq("employee").any():
            return one_digit(largest.head(MOST_FOLLOWED).mean())
        return known[column].max() if len(known) else None
    return value


def one_digit(number):
    if number < 1:
        return 0
    digits = 10 ** (len(str(int(number))) - 1)
    return int(number) // digits * digits


def likely_at_most(posts):
    """How many follow at least one account, if everybody who can be reached follows by chance; of one network's posts."""
    sizes = posts.groupby("account_id").followers.max().dropna()
    n = addressable.get(posts.network.iloc[0]) if len(posts) else None
    if n is None or not len(sizes) or sizes.max() > n:
        return None
    return round(n * (1 - (1 - sizes / n).prod()))
