package io.polyphony.dags;

import static io.polyphony.dags.server.Bodies.CONFLICT;
import static io.polyphony.dags.server.Bodies.NO_RUN;
import static io.polyphony.dags.server.Bodies.backfill;
import static io.polyphony.dags.server.Bodies.dag;
import static io.polyphony.dags.server.Bodies.dates;
import static io.polyphony.dags.server.Bodies.list;
import static io.polyphony.dags.server.Bodies.run;
import static io.polyphony.dags.server.Bodies.runs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.polyphony.dags.api.Airflow;
import io.polyphony.dags.error.AirflowException;
import io.polyphony.dags.model.Reprocess;
import io.polyphony.dags.month.MonthlyBackfill;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.dags.month.Months;
import io.polyphony.dags.server.Reply;
import io.polyphony.dags.server.ScriptedAirflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every fault, what the client makes of it, and how often it asked: the table of docs/airflow-client.md is what was seen
 * here. No time is asserted; the guard only says that nothing hangs.
 */
class FaultTableTest {
    private static final Path PAGE = Path.of("..", "docs", "airflow-client.md");
    private static final String BEGIN = "<!-- seen by FaultTableTest -->\n";
    private static final String END = "<!-- end -->\n";
    private static final Duration GUARD = Duration.ofSeconds(20);

    private static final String READ = "GET /api/v2/dags/polyphony_monthly";
    private static final String LOGIN = "POST /auth/token";
    private static final String RUNS = "/api/v2/dags/polyphony_monthly/dagRuns";
    private static final String MAY = "/polyphony__2026-05";
    private static final Months SPRING = new Months(YearMonth.of(2026, 4), YearMonth.of(2026, 5));
    private static final String OTHER_ID = "scheduled__2026-06-01T00:00:00+00:00";
    private static final Reply DAG = Reply.ok(dag(Clients.DAG, false));
    private static final String SCHEMA_FAULT = """
            {"detail": [{"type": "missing", "loc": ["body", "logical_date"], "msg": "Field required", "input": {}}]}""";

    private final List<String> rows = new ArrayList<>();

    @Test
    void thePageTellsWhatHappensForEveryFault() throws IOException {
        reading();
        login();
        trigger();
        backfills();
        clearing();
        version();

        String table = "| call | fault | what the caller gets | requests |\n|---|---|---|---|\n"
                + rows.stream().map(r -> r + "\n").collect(Collectors.joining());
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(PAGE, page.substring(0, from) + "\n" + table + "\n" + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo("\n" + table + "\n");
        }
    }

    private void reading() {
        read("no answer", Reply.silence());
        read("an answer that stops in its body", Reply.drip());
        read("connection reset, then an answer", Reply.reset(), DAG);
        read("connection reset every time", Reply.reset());
        read("connection closed in the body, then an answer", Reply.cutOff(dag(Clients.DAG, true)), DAG);
        read("JSON that ends early, then an answer", Reply.ok("{\"dag_id\": \"polyphony_mon"), DAG);
        read("JSON that ends early every time", Reply.ok("{\"dag_id\": \"polyphony_mon"));
        read("500, then an answer", Reply.refusal(500, "oops"), DAG);
        read("500 every time", Reply.refusal(500, "oops"));
        read("502 with a page of a proxy", Reply.page(502));
        read("429, then an answer", Reply.refusal(429, "slow down"), DAG);
        read("200 with a page of a proxy", Reply.page(200));
        read("200 with other JSON", Reply.ok("[1, 2]"));
        read("302 to a login page", Reply.redirect("https://login.example.org/?token=1"));
        read("401 once (token expired)", Reply.refusal(401, "Token Expired"), DAG);
        read("401 again after the login", Reply.refusal(401, "Token Expired"));
        read("403", Reply.refusal(403, "Forbidden"));
        read("404, detail a text", Reply.refusal(404, "The Dag was not found"));
        read("404, unknown route", Reply.json(404, "{\"error\": \"API route not found\"}"));
        read("422, detail a text", Reply.refusal(422, "Invalid value for state"));
        read("422, detail a list", Reply.json(422, SCHEMA_FAULT));
    }

    private void read(String fault, Reply... replies) {
        row(
                "any reading",
                fault,
                s -> s.on(READ, replies),
                a -> "DAG " + a.dags().get(Clients.DAG).dagId());
    }

    private void login() {
        UnaryOperator<ScriptedAirflow> dagThere = s -> s.on(READ, DAG);
        Function<Airflow, String> ask = a -> "DAG " + a.dags().get(Clients.DAG).dagId();
        row(
                "login",
                "401, wrong password",
                s -> dagThere.apply(s).on(LOGIN, Reply.refusal(401, "Invalid credentials")),
                ask);
        row(
                "login",
                "500, then a token",
                s -> dagThere.apply(s)
                        .on(LOGIN, Reply.refusal(500, "oops"), Reply.json(201, "{\"access_token\": \"t\"}")),
                ask);
        row(
                "login",
                "422, another kind of login",
                s -> dagThere.apply(s).on(LOGIN, Reply.refusal(422, "1 validation error")),
                ask);
        row("login", "no answer", s -> dagThere.apply(s).on(LOGIN, Reply.silence()), ask);
        row("login", "201 without a token", s -> dagThere.apply(s).on(LOGIN, Reply.json(201, "{}")), ask);
    }

    private void trigger() {
        Reply started = Reply.ok(run("polyphony__2026-05", "2026-05", "queued"));
        String post = "POST " + RUNS;
        String byId = "GET " + RUNS + MAY;
        String byDate = "GET " + RUNS;
        Reply conflict = Reply.json(409, CONFLICT);
        started("409, the same run id", s -> s.on(post, conflict).on(byId, started));
        started(
                "409, the same logical date under another id",
                s -> s.on(post, conflict)
                        .on(byId, NO_RUN)
                        .on(byDate, Reply.ok(runs(run(OTHER_ID, "2026-05", "success")))));
        started(
                "409, and no such run",
                s -> s.on(post, conflict).on(byId, NO_RUN).on(byDate, Reply.ok(runs())));
        started(
                "409, the run is about another month",
                s -> s.on(post, conflict).on(byId, Reply.ok(run("polyphony__2026-05", "2026-04", "success"))));
        started(
                "connection reset, though it started the run",
                s -> s.on(post, Reply.reset(), conflict).on(byId, started));
        started("connection reset, then an answer", s -> s.on(post, Reply.reset(), started));
        started("500, then an answer", s -> s.on(post, Reply.refusal(500, "oops"), started));
        started("no answer", s -> s.on(post, Reply.silence()));
        started("401 once (token expired)", s -> s.on(post, Reply.refusal(401, "Token Expired"), started));
        started("403", s -> s.on(post, Reply.refusal(403, "Forbidden")));
        started(
                "400, a configuration that the DAG refuses",
                s -> s.on(post, Reply.refusal(400, "Invalid input for param")));
        started("422, detail a list", s -> s.on(post, Reply.json(422, SCHEMA_FAULT)));
    }

    private void started(String fault, UnaryOperator<ScriptedAirflow> script) {
        row("trigger", fault, script, a -> {
            var triggered = new MonthlyDag(a, Clients.DAG).trigger(YearMonth.of(2026, 5), Map.of());
            return (triggered.existed() ? "the run that exists, " : "the new run, ")
                    + triggered.run().dagRunId();
        });
    }

    private void backfills() {
        String post = "POST /api/v2/backfills";
        String all = "GET /api/v2/backfills";
        Reply none = Reply.ok(list("backfills"));
        Reply one = Reply.ok(list("backfills", backfill(7, "2026-04", "2026-05", false)));
        Reply locked = Reply.refusal(503, "Database is locked");
        Reply bothRuns = Reply.ok(runs(run("a", "2026-04", "success"), run("b", "2026-05", "failed")));
        Reply oneRun = Reply.ok(runs(run("b", "2026-05", "failed")));
        filled(
                "503, though it created the backfill",
                bothRuns,
                s -> s.on(post, locked).on(all, none, one));
        filled(
                "503, nothing created, runs as before",
                bothRuns,
                s -> s.on(post, locked).on(all, none));
        row(
                "backfill",
                "503, nothing created, and a run is gone",
                s -> s.on(post, locked).on(all, none).on("GET " + RUNS, bothRuns, oneRun),
                FaultTableTest::create);
        filled(
                "no answer, though it created the backfill",
                bothRuns,
                s -> s.on(post, Reply.silence()).on(all, none, one));
        filled(
                "connection reset, nothing created",
                bothRuns,
                s -> s.on(post, Reply.reset()).on(all, none));
        filled(
                "200 with a page of a proxy, though it created the backfill",
                bothRuns,
                s -> s.on(post, Reply.page(200)).on(all, none, one));
        filled(
                "no answer, and none to what is asked then",
                bothRuns,
                s -> s.on(post, Reply.silence()).on(all, none, Reply.silence()));
        filled(
                "409, another one is active",
                bothRuns,
                s -> s.on(post, Reply.refusal(409, "There is already a running backfill"))
                        .on(all, one));
        filled(
                "422, detail a text",
                bothRuns,
                s -> s.on(post, Reply.refusal(422, "No runs to create")).on(all, none));
    }

    private void filled(String fault, Reply runs, UnaryOperator<ScriptedAirflow> script) {
        row("backfill", fault, s -> script.apply(s).on("GET " + RUNS, runs), FaultTableTest::create);
    }

    private static String create(Airflow airflow) {
        MonthlyDag dag = new MonthlyDag(airflow, Clients.DAG);
        MonthlyBackfill backfill = new MonthlyBackfill(dag, Clients.PATIENCE, Clock.systemUTC());
        return "backfill "
                + backfill.create(backfill.plan(SPRING, Reprocess.FAILED), 1).id();
    }

    private void clearing() {
        String post = "POST " + RUNS + MAY + "/clear";
        Function<Airflow, String> clear =
                a -> a.runs().clear(Clients.DAG, "polyphony__2026-05", true).dagRunId();
        row("clear", "500", s -> s.on(post, Reply.refusal(500, "oops")), clear);
        row("clear", "connection reset", s -> s.on(post, Reply.reset()), clear);
        row("clear", "no answer", s -> s.on(post, Reply.silence()), clear);
    }

    private void version() {
        String version = "GET /api/v2/version";
        String old = "GET /api/v1/version";
        Function<Airflow, String> any = a -> a.greeting().version().version();
        row(
                "first contact",
                "Airflow 2",
                s -> s.on(version, Reply.page(404)).on(old, Reply.ok("{\"version\": \"2.11.2\"}")),
                any);
        row("first contact", "Airflow 4", s -> s.on(version, Reply.ok("{\"version\": \"4.0.0\"}")), any);
        row(
                "first contact",
                "404, something else",
                s -> s.on(version, Reply.page(404)).on(old, Reply.page(404)),
                any);
        row("first contact", "200 with a page of a proxy", s -> s.on(version, Reply.page(200)), any);
        row("first contact", "no answer", s -> s.on(version, Reply.silence()), any);
        row(
                "first contact",
                "500, then an answer",
                s -> s.on(version, Reply.refusal(500, "oops"), Reply.ok("{\"version\": \"3.0.1\"}")),
                any);
    }

    private void row(
            String call, String fault, UnaryOperator<ScriptedAirflow> script, Function<Airflow, String> question) {
        try (ScriptedAirflow server = ScriptedAirflow.start()) {
            ScriptedAirflow scripted =
                    script.apply(server.on("POST /api/v2/backfills/dry_run", Reply.ok(dates("2026-04", "2026-05"))));
            String outcome = assertTimeoutPreemptively(GUARD, () -> outcome(scripted, question), fault);
            rows.add("| " + call + " | " + fault + " | " + outcome + " | " + asked(server) + " |");
        }
    }

    private static String outcome(ScriptedAirflow server, Function<Airflow, String> question) {
        try {
            return question.apply(Clients.of(server));
        } catch (AirflowException e) {
            assertThat(e.getMessage()).doesNotContain("swordfish", "token-of-the-script");
            return "`" + e.getClass().getSimpleName() + "`";
        }
    }

    /** What was asked besides the version and the login, and these if they were asked for more than once. */
    private static String asked(ScriptedAirflow server) {
        Map<String, Long> counts = server.requests().stream()
                .collect(Collectors.groupingBy(r -> shown(r.call()), TreeMap::new, Collectors.counting()));
        counts.remove("GET version", 1L);
        counts.remove("POST token", 1L);
        return counts.isEmpty()
                ? "1"
                : counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String shown(String call) {
        return call.replaceAll(" /.*/", " ").replace("polyphony_monthly", "DAG").replace("polyphony__2026-05", "run");
    }
}
