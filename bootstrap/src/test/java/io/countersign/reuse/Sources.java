package io.countersign.reuse;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources by the path of their file, compiled as a user of the domain would. */
record Sources(Map<String, String> files) {

    Sources {
        files = Map.copyOf(files);
    }

    /**
     * Compiles everything; a warning is an error.
     *
     * @param modules what the sources can refer to, in the order of the module path
     * @param output where the classes go
     * @return what the compiler says, empty when all is well
     */
    String compile(List<Path> modules, Path output) {
        var options = new ArrayList<>(List.of("--release", "21", "-Xlint:all", "-Werror", "-proc:none", "-d",
                output.toString()));
        if (!modules.isEmpty()) {
            options.addAll(List.of("--module-path", path(modules)));
        }
        var said = new StringWriter();
        var done = ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, files.entrySet().stream()
                        .<JavaFileObject>map(file -> new Source(file.getKey(), file.getValue())).toList())
                .call();
        return done ? said.toString() : "failed: " + said;
    }

    static String path(List<Path> modules) {
        return String.join(java.io.File.pathSeparator, modules.stream().map(Path::toString).toList());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
