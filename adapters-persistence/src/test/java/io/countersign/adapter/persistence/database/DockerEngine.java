package io.countersign.adapter.persistence.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Asks a Docker engine for one image over its socket. Testcontainers could be asked too, but it logs a page of failures
 * where there is no engine, and pulls where there is no image.
 */
enum DockerEngine {
    IMAGE_PRESENT, IMAGE_ABSENT, NO_ENGINE;

    static DockerEngine lookFor(String image) {
        return lookFor(image, System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock"));
    }

    static DockerEngine lookFor(String image, String host) {
        try (SocketChannel channel = connect(URI.create(host))) {
            String request = "GET /images/" + image + "/json HTTP/1.0\r\nHost: docker\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer status = ByteBuffer.allocate("HTTP/1.x 200".length());
            while (status.hasRemaining() && channel.read(status) >= 0) {
                // the first line is short, but may come in pieces
            }
            String line = new String(status.array(), 0, status.position(), StandardCharsets.US_ASCII);
            if (line.endsWith(" 200")) {
                return IMAGE_PRESENT;
            }
            return line.endsWith(" 404") ? IMAGE_ABSENT : NO_ENGINE;
        } catch (IOException | IllegalArgumentException e) {
            return NO_ENGINE;
        }
    }

    private static SocketChannel connect(URI host) throws IOException {
        if ("unix".equals(host.getScheme())) {
            return open(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(host.getPath()));
        }
        if ("tcp".equals(host.getScheme())) {
            return open(StandardProtocolFamily.INET, new InetSocketAddress(host.getHost(), host.getPort()));
        }
        throw new IOException("not a Docker host that can be asked: " + host);
    }

    private static SocketChannel open(StandardProtocolFamily family, SocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(family);
        try {
            channel.connect(address);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
