package io.polyphony.dags.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Airflow that says what it was told to, on a socket of its own, so that it can also misbehave below HTTP. It is a
 * healthy 3.3.2 that lets everybody in, unless told otherwise; it knows no other route.
 */
public final class ScriptedAirflow implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket socket;
    private final Map<String, Deque<Reply>> script = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private ScriptedAirflow(ServerSocket socket) {
        this.socket = socket;
    }

    /** Starts one on a free port of this machine. */
    public static ScriptedAirflow start() {
        try {
            ScriptedAirflow airflow = new ScriptedAirflow(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            airflow.on("GET /api/v2/version", Reply.ok("{\"version\": \"3.3.2\", \"git_version\": null}"));
            airflow.on("POST /auth/token", Reply.json(201, "{\"access_token\": \"token-of-the-script\"}"));
            airflow.inBackground(airflow::accept);
            return airflow;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it answers to a method and path, one after the other; the last answer is repeated. */
    public ScriptedAirflow on(String call, Reply... replies) {
        script.put(call, new ArrayDeque<>(Arrays.asList(replies)));
        return this;
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** What it was asked, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The requests of a method and path, in order. */
    public List<Request> requests(String call) {
        return requests.stream().filter(r -> r.call().equals(call)).toList();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                inBackground(() -> serve(client));
            }
        } catch (IOException e) {
            return;
        }
    }

    private void inBackground(Runnable work) {
        Thread thread = new Thread(work, "scripted-airflow");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) {
        try (client) {
            Request request = read(client.getInputStream());
            requests.add(request);
            reply(request.call()).to(client);
        } catch (IOException | InterruptedException e) {
            return;
        }
    }

    private Reply reply(String call) {
        Deque<Reply> replies = script.getOrDefault(call, new ArrayDeque<>());
        synchronized (replies) {
            if (replies.isEmpty()) {
                return Reply.json(404, "{\"error\": \"API route not found\"}");
            }
            return replies.size() > 1 ? replies.poll() : replies.peek();
        }
    }

    private static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            bytes.write(next);
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(head);
        String body = length.find()
                ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                : "";
        String[] words = head.split(" ", 3);
        int query = words[1].indexOf('?');
        String path = query < 0 ? words[1] : words[1].substring(0, query);
        return new Request(words[0] + " " + path, query < 0 ? "" : words[1].substring(query), head, body);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
