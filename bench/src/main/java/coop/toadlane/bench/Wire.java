package coop.toadlane.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection that speaks just enough HTTP/1.1 to cost the bench next to nothing. */
final class Wire implements AutoCloseable {
    private final int port;
    private Socket socket;
    private InputStream in;

    /** An answer: its status and its body. */
    record Answer(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Wire(int port) {
        this.port = port;
        try {
            socket = dial();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't reach the server", e);
        }
    }

    private Socket dial() throws IOException {
        var dialled = new Socket(InetAddress.getLoopbackAddress(), port);
        dialled.setTcpNoDelay(true);
        return dialled;
    }

    Answer get(String path, String headers) {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
    }

    Answer post(String path, String type, String headers, String body) {
        return send(
                "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n%s"
                        .formatted(path, type, body.length(), headers, body));
    }

    private Answer send(String request) {
        try {
            return ask(request);
        } catch (IOException hungUp) { // a server ends a connection after some time or requests
            try {
                socket.close();
                socket = dial();
                in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                return ask(request);
            } catch (IOException e) {
                throw new UncheckedIOException("couldn't ask the server", e);
            }
        }
    }

    private Answer ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(name.substring("content-length:".length()).strip());
            }
            chunked |= name.startsWith("transfer-encoding:") && name.endsWith("chunked");
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            body.write(in.readNBytes(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't hang up", e);
        }
    }
}
