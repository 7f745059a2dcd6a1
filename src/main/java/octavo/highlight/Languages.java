package octavo.highlight;

import java.util.Locale;
import java.util.Optional;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.AssemblerX86TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DelphiTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DtdTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.FortranTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LispTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SASTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TclTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VhdlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.YamlTokenMaker;
import org.jspecify.annotations.Nullable;

/** The scanners of the languages, by the names that authors give them. */
final class Languages {
  private Languages() {}

  /** The name of a language without its letter case and what does not tell it from others. */
  static String name(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    return name.startsWith("language-") ? name.substring("language-".length()) : name;
  }

  // A switch, not a map: a scanner's class is loaded when its language first occurs.
  static Optional<TokenMaker> scanner(String name) {
    return Optional.ofNullable(of(name));
  }

  private static @Nullable TokenMaker of(String name) {
    return switch (name) {
      case "asm", "nasm", "x86asm" -> new AssemblerX86TokenMaker();
      case "bat", "cmd", "batch", "dosbatch" -> new WindowsBatchTokenMaker();
      case "c", "h" -> new CTokenMaker();
      case "clojure", "clj", "cljs", "edn" -> new ClojureTokenMaker();
      case "cpp", "c++", "cxx", "cc", "hpp", "arduino" -> new CPlusPlusTokenMaker();
      case "cs", "csharp", "c#" -> new CSharpTokenMaker();
      case "css" -> new CSSTokenMaker();
      case "d" -> new DTokenMaker();
      case "dart" -> new DartTokenMaker();
      case "delphi", "pascal", "objectpascal" -> new DelphiTokenMaker();
      case "docker", "dockerfile" -> new DockerTokenMaker();
      case "dtd" -> new DtdTokenMaker();
      case "fortran", "f90", "f95" -> new FortranTokenMaker();
      case "go", "golang" -> new GoTokenMaker();
      case "groovy", "gradle" -> new GroovyTokenMaker();
      case "html", "htm", "xhtml", "vue" -> new HTMLTokenMaker();
      case "ini", "toml", "conf", "cfg" -> new IniTokenMaker();
      case "java" -> new JavaTokenMaker();
      case "javascript", "js", "jsx", "mjs", "node" -> new JavaScriptTokenMaker();
      case "json", "jsonc", "json5" -> new JsonTokenMaker();
      case "kotlin", "kt", "kts" -> new KotlinTokenMaker();
      case "latex", "tex" -> new LatexTokenMaker();
      case "less", "scss" -> new LessTokenMaker();
      case "lisp", "elisp", "scheme", "racket" -> new LispTokenMaker();
      case "lua" -> new LuaTokenMaker();
      case "make", "makefile", "mk" -> new MakefileTokenMaker();
      case "perl", "pl" -> new PerlTokenMaker();
      case "php" -> new PHPTokenMaker();
      case "properties" -> new PropertiesFileTokenMaker();
      case "proto", "protobuf" -> new ProtoTokenMaker();
      case "python", "py", "python3", "py3" -> new PythonTokenMaker();
      case "ruby", "rb" -> new RubyTokenMaker();
      case "rust", "rs" -> new RustTokenMaker();
      case "sas" -> new SASTokenMaker();
      case "scala" -> new ScalaTokenMaker();
      case "bash", "sh", "shell", "zsh", "ksh" -> new UnixShellTokenMaker();
      case "sql", "mysql", "postgresql", "plsql", "sqlite" -> new SQLTokenMaker();
      case "tcl" -> new TclTokenMaker();
      case "typescript", "ts", "tsx" -> new TypeScriptTokenMaker();
      case "vb", "vbnet", "visualbasic" -> new VisualBasicTokenMaker();
      case "vhdl" -> new VhdlTokenMaker();
      case "xml", "svg", "xsl", "xsd", "xslt" -> new XMLTokenMaker();
      case "yaml", "yml" -> new YamlTokenMaker();
      default -> null;
    };
  }
}
