package io.countersign.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.rule.Rule;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The domain keeps what it promised to those who reuse it. */
class PublicApiTest {

    private static final Path BASELINE = Path.of("..", "domain", "public-api.txt");
    private static final String HOW_TO_ACCEPT = """
            The public API of the domain is no longer what domain/public-api.txt promises. Users of the jar would have to
            change their code for what is listed here. Keep what was there, or accept the change: docs/reuse-the-domain.md.
            """;

    private static PublicApi domain() {
        return new PublicApi(location(Rule.class), Rule.class.getClassLoader());
    }

    static Path location(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    @Test
    void keepsWhatWasPromised() throws IOException {
        var actual = domain().lines();
        if (System.getProperty("public.api", "").equals("write")) {
            Files.write(BASELINE, actual);
        }
        assertThat(ApiChange.between(Files.readAllLines(BASELINE), actual).broken()).as(HOW_TO_ACCEPT).isEmpty();
    }

    @Test
    void needsNothingAtRunTimeButTheJdk() {
        assertThat(domain().lines().stream().filter(line -> line.startsWith("requires ")))
                .containsExactly("requires java.base", "requires static transitive org.jspecify");
    }

    @Test
    void namesOnlyTypesThatOthersCanName() {
        var nameable = new HashSet<Class<?>>(domain().types());
        var named = nameable.stream().flatMap(PublicApiTest::named).toList();

        assertThat(named).hasSizeGreaterThan(1_000);
        assertThat(named.stream().filter(type -> type.getName().startsWith("io.countersign.")))
                .isNotEmpty()
                .allMatch(nameable::contains);
        assertThat(named.stream().filter(type -> !type.getName().startsWith("io.countersign.")))
                .allMatch(type -> type.getName().startsWith("java."));
    }

    private static Stream<Class<?>> named(Class<?> type) {
        var ofMembers = PublicApi.members(type).flatMap(member -> switch (member) {
            case Executable executable -> Stream.concat(
                    Stream.concat(Arrays.stream(executable.getGenericParameterTypes()),
                            Arrays.stream(executable.getGenericExceptionTypes())),
                    executable instanceof Method method ? Stream.of(method.getGenericReturnType()) : Stream.empty());
            case Field field -> Stream.of(field.getGenericType());
            default -> throw new IllegalStateException("member: " + member);
        });
        return Stream.of(ofMembers, Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
                .flatMap(types -> types)
                .flatMap(PublicApiTest::classes);
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> array when array.isArray() -> classes(array.getComponentType());
            case Class<?> primitive when primitive.isPrimitive() -> Stream.empty();
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic -> Stream.concat(classes(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(PublicApiTest::classes));
            case GenericArrayType array -> classes(array.getGenericComponentType());
            case WildcardType wildcard -> Stream.concat(Arrays.stream(wildcard.getUpperBounds()),
                    Arrays.stream(wildcard.getLowerBounds())).flatMap(PublicApiTest::classes);
            case TypeVariable<?> variable -> Stream.empty();
            default -> throw new IllegalStateException("type: " + type);
        };
    }

    private static final Map<String, String> BEFORE = Map.of("module-info.java", """
            module sample {
                exports sample;
                exports sample.old;
            }""", "sample/old/Gone.java", "package sample.old; public final class Gone { private Gone() {} }",
            "sample/inner/Hidden.java", "package sample.inner; public final class Hidden { private Hidden() {} }",
            "sample/Api.java", """
                    package sample;
                    public final class Api {
                        private Api() {}
                        public static java.util.List<String> names(int from) { return java.util.List.of(); }
                        public void dropped() {}
                        void hidden() {}
                        public interface Port { void open(); }
                        public sealed interface Shape { int area(); }
                        public record Square(int side) implements Shape { public int area() { return side * side; } }
                        public enum Colour { RED, BLUE }
                    }""");

    private static final Map<String, String> AFTER = Map.of("module-info.java", """
            module sample {
                requires java.logging;
                exports sample;
            }""", "sample/inner/Other.java", "package sample.inner; public final class Other { private Other() {} }",
            "sample/Api.java", """
                    package sample;
                    public final class Api {
                        private Api() {}
                        public static java.util.List<Integer> names(int from) { return java.util.List.of(); }
                        void changed() {}
                        public void fresh() {}
                        public interface Port { void open(); void close(); default void pause() {} }
                        public sealed interface Shape { int area(); int perimeter(); }
                        public record Square(int side) implements Shape {
                            public int area() { return side * side; }
                            public int perimeter() { return 4 * side; }
                        }
                        public record Circle(int radius) implements Shape {
                            public int area() { return 3 * radius * radius; }
                            public int perimeter() { return 6 * radius; }
                        }
                        public enum Colour { RED, BLUE, GREEN }
                        public interface Fresh { void done(); }
                    }""");

    @Test
    void noticesEveryChangeThatBreaksUsersAndNoOther(@TempDir Path folder) {
        var change = ApiChange.between(lines(BEFORE, folder.resolve("before")), lines(AFTER, folder.resolve("after")));

        assertThat(change.broken()).containsExactlyInAnyOrder(
                "- exports sample.old",
                "- sample.old.Gone is final class",
                "+ requires java.logging",
                "- sample.Api has static names(int): java.util.List<java.lang.String>",
                "- sample.Api has dropped(): void",
                "+ sample.Api$Port has abstract close(): void",
                "- sample.Api$Shape is sealed interface permits sample.Api$Square",
                "+ sample.Api$Shape is sealed interface permits sample.Api$Circle, sample.Api$Square",
                "- sample.Api$Colour is enum of RED, BLUE",
                "+ sample.Api$Colour is enum of RED, BLUE, GREEN");
        assertThat(change.added()).contains("+ sample.Api has fresh(): void",
                "+ sample.Api has static names(int): java.util.List<java.lang.Integer>",
                "+ sample.Api$Port has pause(): void", "+ sample.Api$Shape has perimeter(): int",
                "+ sample.Api$Fresh has abstract done(): void", "+ sample.Api$Fresh is interface");
        assertThat(change.added()).noneMatch(line -> line.contains("inner"));
        assertThat(ApiChange.between(lines(BEFORE, folder.resolve("same")), lines(BEFORE, folder.resolve("again"))))
                .isEqualTo(new ApiChange(List.of(), List.of()));
    }

    private static List<String> lines(Map<String, String> files, Path output) {
        assertThat(new Sources(files).compile(List.of(), output)).isEmpty();
        try (var loader = new URLClassLoader(new URL[]{output.toUri().toURL()}, null)) {
            return new PublicApi(output, loader).lines();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
