package io.countersign.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for a stream of lines and reads it when told to, with as little room for it on the way as there can be. */
final class SlowReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;
    private final BufferedReader lines;

    private SlowReader(Socket socket, InputStream body) {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1024);
    }

    /** A connection with as little room on the way as there can be. */
    static Socket connect() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        var base = RunningService.get().base();
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    static SlowReader of(String path, Api person) throws IOException {
        var socket = connect();
        socket.getOutputStream().write("""
                GET %s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Authorization: Bearer %s\r
                Accept: application/x-ndjson\r
                \r
                """.formatted(path, person.token()).getBytes(StandardCharsets.UTF_8));
        var reader = new SlowReader(socket, socket.getInputStream());
        var status = reader.lines.readLine();
        if (!status.contains(" 200 ")) {
            throw new AssertionError(status);
        }
        return reader;
    }

    /** The next line of JSON; what frames the chunks of the answer is passed over. */
    String nextLine() throws IOException {
        return next().orElseThrow(() -> new AssertionError("the stream has ended"));
    }

    /** All lines of JSON up to the end. */
    List<String> rest() throws IOException {
        var rest = new ArrayList<String>();
        for (var line = next(); line.isPresent(); line = next()) {
            rest.add(line.get());
        }
        return rest;
    }

    private Optional<String> next() throws IOException {
        var line = lines.readLine();
        while (line != null && !line.startsWith("{")) {
            line = lines.readLine();
        }
        return Optional.ofNullable(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
