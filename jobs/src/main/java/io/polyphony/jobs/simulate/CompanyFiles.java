package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Member.Audience;
import io.polyphony.jobs.simulate.Member.Presence;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Ideas;
import io.polyphony.schemas.table.People;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Writes who is there and what the programme offered: people, accounts, content, asks, ideas. */
final class CompanyFiles {
    private final Path folder;
    private final SimulationOptions options;
    private final Parameters parameters;

    CompanyFiles(Path folder, SimulationOptions options, Parameters parameters) {
        this.folder = folder;
        this.options = options;
        this.parameters = parameters;
    }

    void people(List<Member> members) throws IOException {
        try (TableFile file = new TableFile(folder, People.TABLE)) {
            for (Member m : members) {
                Presence p = m.presence();
                file.row()
                        .set(People.PERSON_ID, m.personId())
                        .set(People.DEPARTMENT, m.department())
                        .set(People.LOCATION, m.location())
                        .set(People.ROLE_FAMILY, m.roleFamily())
                        .set(People.EMPLOYED_FROM, midnight(p.employedFrom()))
                        .set(People.EMPLOYED_TO, midnight(p.employedTo()))
                        .set(People.OPTED_IN_AT, midnight(p.optedInOn()))
                        .set(People.OPTED_OUT_AT, midnight(p.optedOutOn()))
                        .set(People.INVITED_BY, inviter(m, members))
                        .set(People.JOIN_ROUTE, p.joinRoute())
                        .write();
            }
        }
    }

    private static String inviter(Member m, List<Member> members) {
        boolean invited = m.presence().joinRoute().equals(People.JoinRoute.INVITED)
                && m.presence().invitedBy() != m.index();
        return invited ? members.get(m.presence().invitedBy()).personId() : "";
    }

    private static String midnight(LocalDate day) {
        return day.equals(Presence.NEVER) ? "" : day + "T00:00:00Z";
    }

    void accounts(List<Member> members) throws IOException {
        try (TableFile file = new TableFile(folder, Accounts.TABLE)) {
            for (int month = 0; month < options.months(); month++) {
                for (Member m : members) {
                    for (String network : m.audiences().keySet()) {
                        account(file, m, network, month);
                    }
                }
                for (Parameters.Channel channel : parameters.brand().channels()) {
                    channel(file, channel, month);
                }
            }
        }
    }

    private void account(TableFile file, Member member, String network, int month) {
        Audience audience = member.audiences().get(network);
        TableFile.Row row = file.row()
                .set(Accounts.ACCOUNT_ID, audience.accountId())
                .set(Accounts.VOICE, Accounts.Voice.EMPLOYEE)
                .set(Accounts.PERSON_ID, member.personId())
                .set(Accounts.NETWORK, network)
                .set(Accounts.MEASURED_ON, options.month(month).atDay(1))
                .set(Accounts.FOLLOWER_COUNT_CENSORED, audience.censored(month));
        audience.reported(month).ifPresent(n -> row.set(Accounts.FOLLOWER_COUNT, n));
        row.write();
    }

    private void channel(TableFile file, Parameters.Channel channel, int month) {
        file.row()
                .set(Accounts.ACCOUNT_ID, channel.account())
                .set(Accounts.VOICE, Accounts.Voice.BRAND)
                .set(Accounts.NETWORK, channel.network())
                .set(Accounts.MEASURED_ON, options.month(month).atDay(1))
                .set(Accounts.FOLLOWER_COUNT, channel.followers())
                .set(Accounts.FOLLOWER_COUNT_CENSORED, "false")
                .set(Accounts.PURPOSE, channel.purpose())
                .write();
    }

    void content(Programme programme) throws IOException {
        try (TableFile file = new TableFile(folder, Content.TABLE)) {
            for (Programme.Item item : programme.items()) {
                for (int v = 0; v < item.texts().size(); v++) {
                    file.row()
                            .set(Content.CONTENT_ID, item.contentId())
                            .set(Content.VARIANT, item.texts().size() > 1 ? String.valueOf((char) ('a' + v)) : "")
                            .set(Content.PUBLISHED_AT, item.publishedAt())
                            .set(Content.KIND, item.kind())
                            .set(Content.TOPIC, item.topic())
                            .set(Content.SUGGESTED_TEXT, item.texts().get(v))
                            .set(Content.LINK, item.link())
                            .set(Content.REQUISITION_ID, item.requisitionId())
                            .write();
                }
            }
        }
    }

    void asks(Programme programme) throws IOException {
        try (TableFile file = new TableFile(folder, Asks.TABLE)) {
            for (Programme.Ask ask : programme.asks()) {
                file.row()
                        .set(Asks.ASK_ID, ask.askId())
                        .set(Asks.SENT_AT, ask.sentAt())
                        .set(Asks.CONTENT_ID, ask.item().contentId())
                        .set(Asks.MANDATORY, ask.duty() == Programme.Duty.MANDATORY)
                        .write();
            }
        }
    }

    void ideas(List<Member> members, Programme programme) throws IOException {
        try (TableFile file = new TableFile(folder, Ideas.TABLE)) {
            for (int month = 0; month < options.months(); month++) {
                for (Member m : members) {
                    Draws draws = Draws.of(options.seed(), "idea", m.index(), month);
                    LocalDate day = options.month(month).atDay(draws.between(1, 28));
                    if (draws.chance(parameters.ideasPerPersonAndMonth())
                            && m.presence().employed(day)) {
                        idea(file, draws, m, day, programme);
                    }
                }
            }
        }
    }

    private void idea(TableFile file, Draws draws, Member member, LocalDate day, Programme programme) {
        String topic = draws.pick(List.copyOf(parameters.topics().keySet()));
        TableFile.Row row = file.row()
                .set(Ideas.IDEA_ID, String.format(Locale.ROOT, "idea-%s-%s", YearMonth.from(day), member.personId()))
                .set(Ideas.PERSON_ID, member.personId())
                .set(Ideas.SUBMITTED_ON, day)
                .set(Ideas.TOPIC, topic);
        LocalDate adopted = day.plusDays(draws.between(5, 60));
        if (draws.chance(0.4)
                && adopted.isBefore(options.month(options.months()).atDay(1))) {
            row.set(Ideas.ADOPTED_ON, adopted);
            programme.items().stream()
                    .filter(i -> i.topic().equals(topic)
                            && i.publishedAt().toString().compareTo(adopted.toString()) > 0)
                    .findFirst()
                    .ifPresent(i -> row.set(Ideas.PUBLISHED_CONTENT_ID, i.contentId()));
        }
        row.write();
    }
}
