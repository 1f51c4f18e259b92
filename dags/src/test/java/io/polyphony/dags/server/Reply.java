package io.polyphony.dags.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a scripted server does with one request. */
@FunctionalInterface
public interface Reply {
    /** Does it. The connection is closed after it. */
    void to(Socket socket) throws IOException, InterruptedException;

    /** A whole answer. */
    static Reply of(int status, String type, String body) {
        return socket -> write(socket, head(status, type, body.getBytes(StandardCharsets.UTF_8).length) + body);
    }

    /** JSON. */
    static Reply json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** JSON, 200. */
    static Reply ok(String body) {
        return json(200, body);
    }

    /** JSON, 200, with the server's clock. */
    static Reply dated(String body, String date) {
        return socket -> write(socket, head(200, "application/json\r\nDate: " + date, body.length()) + body);
    }

    /** A refusal whose detail is a text. */
    static Reply refusal(int status, String detail) {
        return json(status, "{\"detail\": \"" + detail + "\"}");
    }

    /** A page of a proxy. */
    static Reply page(int status) {
        return of(status, "text/html", "<!DOCTYPE html><html><head><title>Sign in</title></head><body/></html>");
    }

    /** Somewhere else. */
    static Reply redirect(String location) {
        return socket -> write(socket, "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** Half an answer of a known length, then the end. */
    static Reply cutOff(String body) {
        return socket ->
                write(socket, head(200, "application/json", body.length()) + body.substring(0, body.length() / 2));
    }

    /** The connection is reset without an answer. */
    static Reply reset() {
        return socket -> socket.setSoLinger(true, 0);
    }

    /** Nothing, until the other side goes. */
    static Reply silence() {
        return socket -> waitForTheOther(socket);
    }

    /** The head and one byte, then nothing. */
    static Reply drip() {
        return socket -> {
            write(socket, head(200, "application/json", 1000) + "{");
            waitForTheOther(socket);
        };
    }

    private static void waitForTheOther(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            return;
        }
    }

    private static String head(int status, String type, int length) {
        return "HTTP/1.1 " + status + " Said\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\nConnection: close\r\n\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
