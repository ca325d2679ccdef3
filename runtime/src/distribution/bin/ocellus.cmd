@echo off
rem Starts Ocellus. OCELLUS_JAVA: home of a Java 25 or newer. OCELLUS_JAVA_OPTS: options for the virtual machine.
setlocal EnableExtensions
set "OCELLUS_HOME=%~dp0.."
set "OCELLUS_JRE="
call :consider "%OCELLUS_JAVA%"
call :consider "%JAVA_HOME%"
for /d %%j in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do call :consider "%%~j"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~dp$PATH:j.."
if not defined OCELLUS_JRE (
  echo ocellus: Java 25 or newer is needed and was not found; winget install EclipseAdoptium.Temurin.25.JDK 1>&2
  exit /b 1
)
set "OCELLUS_CACHE=-XX:+UseSerialGC"
set "OCELLUS_AOT=%OCELLUS_HOME%\lib\ocellus.aot"
set "OCELLUS_PATH=%OCELLUS_HOME%\lib\*;%OCELLUS_HOME%\bundles\1-platform\*;%OCELLUS_HOME%\bundles\2-application\*;%OCELLUS_HOME%\bundles\3-sensor\*;%OCELLUS_HOME%\outputs\*"
if "%~1"=="shell" (
  set "OCELLUS_AOT=%OCELLUS_HOME%\lib\shell.aot"
  set "OCELLUS_PATH=%OCELLUS_HOME%\lib\*;%OCELLUS_HOME%\shell\*"
)
set "OCELLUS_TUNING="
call :live %*
if exist "%OCELLUS_AOT%" (
  set "OCELLUS_CACHE=-XX:AOTCache=%OCELLUS_AOT%"
  if not "%~1"=="shell" if not "%~1"=="read" if not defined OCELLUS_TUNING set OCELLUS_TUNING="@%OCELLUS_HOME%\lib\file.options"
)
"%OCELLUS_JRE%\bin\java.exe" "@%OCELLUS_HOME%\lib\java.options" "%OCELLUS_CACHE%" %OCELLUS_TUNING% %OCELLUS_JAVA_OPTS% -cp "%OCELLUS_PATH%" "-Docellus.home=%OCELLUS_HOME%" org.ocellus.launcher.Main %*
exit /b %ERRORLEVEL%

:live
if "%~1"=="" exit /b
if "%~1"=="-i" set OCELLUS_TUNING="@%OCELLUS_HOME%\lib\live.options"
if "%~1"=="-d" set OCELLUS_TUNING="@%OCELLUS_HOME%\lib\live.options"
shift
goto live

:consider
if defined OCELLUS_JRE exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b JAVA_VERSION= "%~1\release" 2^>nul') do call :accept "%~1" %%v
exit /b

:accept
set "OCELLUS_FEATURE=%~2"
set "OCELLUS_FEATURE=%OCELLUS_FEATURE:"=%"
if %OCELLUS_FEATURE% GEQ 25 set "OCELLUS_JRE=%~1"
exit /b
