package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Parameters.Channel;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.AccountDays.Delivery;
import io.polyphony.schemas.table.AccountDays.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The brand's channels' own totals of every day: impressions of all posts, also older ones, and new followers. As with posts,
 * linkedin has paid delivery and tells it apart; x does not say.
 */
final class PageDaysFile {
    /** What older posts and the page itself add to what the month's posts are shown. */
    private static final double BEYOND_POSTS = 1.2;

    private static final double PAID = 0.3;
    private static final double NEW_FOLLOWERS_A_MONTH = 0.006;
    private static final String TELLS_PAID = "linkedin";

    private final Parameters parameters;
    private final SimulationOptions options;
    private final Earning earning;

    PageDaysFile(Parameters parameters, SimulationOptions options) {
        this.parameters = parameters;
        this.options = options;
        this.earning = new Earning(parameters, 1);
    }

    /** Writes the file. */
    void write(Path folder) throws IOException {
        List<Channel> channels = parameters.brand().channels();
        try (TableFile file = new TableFile(folder, AccountDays.TABLE)) {
            for (int month = 0; month < options.months(); month++) {
                YearMonth calendar = options.month(month);
                for (int number = 0; number < channels.size(); number++) {
                    for (int day = 1; day <= calendar.lengthOfMonth(); day++) {
                        Draws draws = Draws.of(options.seed(), "page", number, month, day);
                        day(file, channels.get(number), calendar.atDay(day), month, draws);
                    }
                }
            }
        }
    }

    private void day(TableFile file, Channel channel, LocalDate day, int month, Draws draws) {
        double shown =
                BEYOND_POSTS * channel.postsPerMonth() * earning.brandImpressions(channel, month) / day.lengthOfMonth();
        boolean tells = channel.network().equals(TELLS_PAID);
        String delivery = tells ? Delivery.ORGANIC : "";
        row(file, channel, day, Kind.IMPRESSION, delivery, draws.poisson(shown));
        if (tells) {
            row(file, channel, day, Kind.IMPRESSION, Delivery.SPONSORED, draws.poisson(PAID * shown));
        }
        double followers = NEW_FOLLOWERS_A_MONTH * channel.followers() / day.lengthOfMonth();
        row(file, channel, day, Kind.FOLLOW, delivery, draws.poisson(followers));
    }

    private static void row(TableFile file, Channel channel, LocalDate day, String kind, String delivery, int count) {
        file.row()
                .set(AccountDays.ACCOUNT_ID, channel.account())
                .set(AccountDays.DAY, day)
                .set(AccountDays.KIND, kind)
                .set(AccountDays.COUNT, count)
                .set(AccountDays.DELIVERY, delivery)
                .write();
    }
}
