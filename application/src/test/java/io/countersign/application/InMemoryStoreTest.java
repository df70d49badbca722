package io.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The assertion that nothing was written is only as good as the comparison it rests on. */
class InMemoryStoreTest {

    private static Stream<Field> collections() {
        return Arrays.stream(InMemoryStore.class.getFields()).filter(field -> Map.class == field.getType());
    }

    @TestFactory
    Stream<DynamicTest> noticesAnythingThatIsKeptAndUndoesIt() {
        assertThat(collections()).hasSizeGreaterThan(10);
        return collections().map(field -> DynamicTest.dynamicTest(field.getName(), () -> {
            var store = new InMemoryStore(() -> Samples.START);
            var before = store.contents();
            var restore = store.snapshot();

            keepSomething(field, store);

            assertThat(store.contents()).isNotEqualTo(before);
            assertThat(store.contents().get(field.getName())).isNotEqualTo(before.get(field.getName()));
            restore.run();
            assertThat(store.contents()).isEqualTo(before);
        }));
    }

    @SuppressWarnings("unchecked")
    private static void keepSomething(Field collection, InMemoryStore store) throws IllegalAccessException {
        ((Map<Object, Object>) collection.get(store)).put("some key", "something");
    }
}
