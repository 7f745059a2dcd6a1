package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PDFs in Japanese and Chinese, proved word for word and by veraPDF; skipped where Debian's
 * fonts-noto-cjk is not installed.
 */
class EastAsianBooksTest {
  private static final Path FONTS = Path.of("/usr/share/fonts/opentype/noto");
  private static final Path CORPUS = Path.of("../shared/corpus");

  @TempDir private Path folder;

  @BeforeEach
  void needsFonts() {
    assumeTrue(
        Files.exists(FONTS.resolve("NotoSerifCJK-Regular.ttc")), "fonts-noto-cjk is not installed");
  }

  /** Its two words are on many lines, which are no words. */
  @Test
  void aShortChapterOfLongWordsIsFoundInItsPdf() throws IOException {
    Path book = folder.resolve("book.md");
    Files.writeString(book, "# 活字\n\n" + "“活字印刷术”是中国古代四大发明之一；沈括《梦溪笔谈》（卷十八）有记载。".repeat(8) + "\n");
    assertProved(book, "--set=language=zh-CN");
  }

  @Test
  void aBookOfThreeLanguagesIsProved() throws IOException {
    Path book = folder.resolve("book.md");
    Files.writeString(
        book,
        """
        # 組版

        日本語の「組版」（くみはん）、Latinと数字123を混ぜて、注[^1]を付ける。

        <span lang="zh-TW">「句號。」、『逗號，』</span>と<span lang="en">hyphenation</span>も。

        [^1]: 注の本文。
        """);
    assertProved(book, "--set=language=ja");
  }

  @Test
  void aWholeBookInJapaneseIsProvedAndTearsNoWord() {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    Path book = CORPUS.resolve("progit/ja");
    assumeTrue(Files.isDirectory(book), "../shared/corpus is not there");
    String err = assertProved(book);
    assertFalse(err.contains("[PDF-003]"), err);
    assertFalse(err.contains("[STYLE-003]"), err);
  }

  private String assertProved(Path book, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("build", book.toString(), "-o", folder.toString()));
    arguments.addAll(List.of("--edition", "print", "--check", "--font-path", FONTS.toString()));
    arguments.addAll(List.of(options));
    ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
    assertFalse(run.err().contains("error["), run.err());
    assertFalse(run.err().contains("[CHECK-"), run.err());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run.err();
  }
}
