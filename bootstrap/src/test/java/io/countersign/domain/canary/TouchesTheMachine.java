package io.countersign.domain.canary;

import java.io.FileReader;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Every way to leave memory. */
public final class TouchesTheMachine {

    private TouchesTheMachine() {
    }

    abstract static class ByPath {
        abstract Path path();
    }

    abstract static class ByReader {
        abstract FileReader reader();
    }

    abstract static class ByChannel {
        abstract FileChannel channel();
    }

    abstract static class BySocket {
        abstract Socket socket();
    }
}
