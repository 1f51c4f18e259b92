package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Parameters.Channel;
import io.polyphony.schemas.table.Audience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists the followers of some accounts on x on the first day, and of the brand's: overlapping, since a fifth of each audience comes
 * from a small crowd that follows many of them.
 */
final class AudienceFile {
    private static final String NETWORK = "x";
    private static final int CROWD = 3_000;
    private static final int WORLD = 2_000_000;
    private static final double FROM_CROWD = 0.2;
    private static final long LARGEST = 2_000;

    private AudienceFile() {}

    static void write(Path folder, SimulationOptions options, List<Member> members, List<Channel> brand)
            throws IOException {
        LocalDate day = options.firstMonth().atDay(1);
        try (TableFile file = new TableFile(folder, Audience.TABLE)) {
            List<Member> listed = members.stream()
                    .filter(m ->
                            m.audiences().containsKey(NETWORK) && m.presence().optedIn(day))
                    .filter(m -> m.audiences().get(NETWORK).followers(0) <= LARGEST)
                    .limit(options.audienceAccounts())
                    .toList();
            for (Member m : listed) {
                Member.Audience audience = m.audiences().get(NETWORK);
                Draws draws = Draws.of(options.seed(), "audience", m.index());
                followers(file, audience.accountId(), audience.followers(0), draws, day);
            }
            for (Channel channel : brand) {
                if (channel.network().equals(NETWORK)) {
                    Draws draws = Draws.of(options.seed(), "audience of " + channel.account());
                    followers(file, channel.account(), channel.followers(), draws, day);
                }
            }
        }
    }

    private static void followers(TableFile file, String account, long number, Draws draws, LocalDate day) {
        Set<Integer> ids = new TreeSet<>();
        while (ids.size() < number) {
            ids.add(draws.chance(FROM_CROWD) ? draws.below(CROWD) : CROWD + draws.below(WORLD));
        }
        for (int id : ids) {
            file.row()
                    .set(Audience.ACCOUNT_ID, account)
                    .set(Audience.MEMBER_ID, "f" + id)
                    .set(Audience.MEASURED_ON, day)
                    .write();
        }
    }
}
